import type { Node, NodeAPI, NodeCredentials, NodeDef } from 'node-red';
import type { NodeDeclaration } from './declaration';
import type { Configuration } from './inputs';

/** A node set's entry point: what Node-RED calls, and the declaration that the editor side is made from. */
export type NodeSet = ((RED: NodeAPI) => void) & { declaration: NodeDeclaration };

/** Registers a node type: passwords become credentials, `create` gets the node and its configuration. */
export function nodeSet<D extends NodeDeclaration>(
  declaration: D,
  create: (RED: NodeAPI, node: Node<Record<string, string>>, config: Configuration) => void,
  once: (RED: NodeAPI) => void = () => undefined,
): ((RED: NodeAPI) => void) & { declaration: D } {
  const secrets = Object.entries(declaration.properties).filter(([, property]) => property.kind === 'password');
  const credentials = Object.fromEntries(secrets.map(([key]) => [key, { type: 'password' }])) as NodeCredentials<
    Record<string, string>
  >;
  const register = (RED: NodeAPI): void => {
    RED.nodes.registerType(
      declaration.type,
      function (this: Node<Record<string, string>>, definition: NodeDef) {
        RED.nodes.createNode(this, definition);
        create(RED, this, definition as unknown as Configuration);
      },
      secrets.length > 0 ? { credentials } : {},
    );
    once(RED);
  };
  return Object.assign(register, { declaration });
}
