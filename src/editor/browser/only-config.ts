import { propertiesOf, type Spec } from './specs';
import type { EditorNode } from './editor-red';

interface ConfigNode {
  readonly id: string;
  readonly type: string;
  readonly z?: string;
}
declare const RED: { readonly nodes: { eachConfig: (each: (node: ConfigNode) => void) => void } };

/** A node that is put on the workspace uses the session, or the simulator, of which there is only one. */
export function useOnlyConfig(node: EditorNode, spec: Spec): void {
  for (const [key, { of, required }] of propertiesOf(spec, 'config')) {
    if (!required || node[key]) continue;
    const found: string[] = [];
    RED.nodes.eachConfig(({ id, type, z }) => {
      if (type === of && (!z || z === node['z'])) found.push(id);
    });
    if (found.length === 1) node[key] = found[0];
  }
}
