import type { PartView, ServerView, VariableView, View } from 'asyncwright/pack';

/** Where a server is: a text, or a function of the variables in it. */
interface PrintedUrl {
  readonly name: string;
  readonly docs: string;
  readonly text: string;
  readonly variables: readonly VariableView[];
  readonly hasVariables: boolean;
  /** Each of the variables has a default. */
  readonly isOptional: boolean;
}

/** The View of the file of URLs. */
export interface UrlsView {
  /** Of the servers that a transport can reach. */
  readonly urls: readonly PrintedUrl[];
  readonly hasUrls: boolean;
}

export function urlsView({ sdk, servers, protocols }: View): UrlsView {
  const known = new Set(protocols.map(({ name }) => name));
  const urls = servers.filter(({ protocol, url }) => known.has(protocol) && url.length > 1).map(printed);
  return { urls, hasUrls: sdk && urls.length > 0 };
}

function printed({ name, docs, url, variables: all }: ServerView): PrintedUrl {
  const used = new Set(url.map(({ param }) => inner(param)));
  const variables = all.filter((variable) => used.has(variable.name));
  return {
    name,
    docs,
    text: variables.length === 0 ? `'${url.map(({ text }) => inner(text)).join('')}'` : `\`${url.map(templatePart).join('')}\``,
    variables,
    hasVariables: variables.length > 0,
    isOptional: variables.every(({ optional }) => optional),
  };
}

function templatePart({ isParam, param, text }: PartView): string {
  return isParam
    ? `\${${inner(param)}}`
    : inner(text)
        .replaceAll("\\'", "'")
        .replace(/`|\$(?=\{|$)/g, '\\$&');
}

/** A literal without its quotes. */
function inner(literal: string): string {
  return literal.slice(1, -1);
}
