import type { View } from 'asyncwright/pack';
export function withModelImports(view: View): View { return view; }
