import type { LabOutsideRule, RouteAnswer } from './contact-centre';
import { asRangeError } from './shape';
import { routeShape } from './route-shape';
import { outsideRuleShape } from './shapes';
import { variablesShape } from './variables';

/**
 * A router's answer from plain data: one of `label`, `skillGroups`, `busy`, `ring` and `fail`, and `variables` that it sets.
 * @throws RangeError naming the entry and what would be right
 */
export function readRouteAnswer({ variables, ...route }: Readonly<Record<string, unknown>>): RouteAnswer {
  return asRangeError('route', () => ({
    ...routeShape.read(route, ''),
    ...(variables === undefined ? undefined : { variables: variablesShape.read(variables, 'variables') }),
  }));
}

/** @throws RangeError naming the entry and what would be right */
export const readOutsideRule = (rule: unknown): LabOutsideRule =>
  asRangeError('outside number', () => outsideRuleShape.read(rule, ''));
