import type { Dictionary } from '../translate';
import { de } from './de';

/** Languages beside English, which is that of the declarations, by Node-RED's names of them. */
export const languages: Readonly<Record<string, Dictionary>> = { de };
