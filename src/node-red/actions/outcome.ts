import type { Node, NodeMessage, NodeMessageInFlow } from 'node-red';
import type { FlowError } from '../flow-error';

type Send = (messages: (NodeMessage | null)[]) => void;
type Done = (error?: Error) => void;

/** Lets a message leave a request node: exactly once, through one of its ways. */
export class Outcome {
  private left = false;
  constructor(
    private readonly node: Node,
    private readonly message: NodeMessageInFlow,
    private readonly send: Send,
    private readonly done: Done,
  ) {}

  confirmed(properties: object): void {
    if (!this.leave()) return;
    this.send([Object.assign(this.message, properties), null]);
    this.done();
  }

  /** Output 2 where something is wired to it, Catch nodes otherwise; never both. */
  failed(error: FlowError, properties: object): void {
    if (!this.leave()) return;
    Object.assign(this.message, properties);
    if (!isWired(this.node, 1)) return this.done(error);
    const { id, type, name } = this.node;
    Object.assign(this.message, {
      error: {
        message: error.message,
        code: error.code,
        cause: error.cause,
        source: { id, type, ...(name ? { name } : undefined) },
      },
    });
    this.send([null, this.message]);
    this.done();
  }

  /** The node stops while the request is on its way: Catch nodes are told, nothing is sent. */
  stopped(error: FlowError): void {
    if (this.leave()) this.done(error);
  }

  private leave(): boolean {
    const first = !this.left;
    this.left = true;
    return first;
  }
}

/** Whether anybody is there to get the message: a wire to a disabled node leads nowhere. */
function isWired(node: Node, output: number): boolean {
  const { wires, _flow } = node as unknown as {
    wires?: readonly (readonly string[])[];
    /** Where Node-RED itself looks up whom to deliver to, inside subflows too. */
    _flow?: { getNode?(id: string): unknown };
  };
  return (wires?.[output] ?? []).some((id) => (_flow?.getNode ? Boolean(_flow.getNode(id)) : true));
}
