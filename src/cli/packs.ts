import { UsageError } from './exit.js';
import { suggestion } from './suggestion.js';
import { list } from './settings.js';
import type { Settings } from './options.js';
import { shippedNames, shippedPacks } from '../host/packs.js';

/** A pack to generate with, and the folder below `--out` that its files go to. */
export interface ChosenPack {
  readonly name: string;
  readonly folder: string;
}

/** The packs that `--lang` names: ours by name, others by their folder (anything with a slash or a leading dot). */
export function chosenPacks(settings: Settings): readonly [ChosenPack, ...ChosenPack[]] {
  const shipped = shippedNames();
  const [first, ...more] = list(settings, 'lang').map((lang) => chosen(lang, shipped));
  if (first === undefined)
    throw new UsageError('In which language? --lang is missing.', `There are: ${shipped.join(', ')}; or the folder of a pack.`);
  return [first, ...more];
}

function chosen(lang: string, shipped: readonly string[]): ChosenPack {
  if (/[/\\]|^\./.test(lang)) return { name: lang.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, ''), folder: lang };
  if (!shipped.includes(lang))
    throw new UsageError(
      `There is no language ${lang}.`,
      `${suggestion(lang, shipped)} A pack of your own is given as a folder: ./${lang}.`,
    );
  return { name: lang, folder: `${shippedPacks}/${lang}` };
}
