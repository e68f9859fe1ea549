import { where } from './where';
import { identity } from './identity';
import { line } from './line';
import { content } from './content';
import { limits } from './limits';

/** The rows of a session's form, in their order. */
export const sessionForm = { ...where, ...identity, ...line, ...content, ...limits };
