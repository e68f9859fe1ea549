import { exampleFlow } from './examples';
import { NodeRedProcess, type FlowNode } from './node-red-process';
import { describeInEachRuntime } from './runtimes';
import { webHook } from './web-hook';

/** An example that has been imported into a running Node-RED, and a web server for what it posts. */
export interface ImportedExample {
  readonly nodeRed: NodeRedProcess;
  readonly flow: FlowNode[];
  readonly hook: Awaited<ReturnType<typeof webHook>>;
}

interface Surroundings {
  /** Environment variables that say where a flow posts to. */
  readonly posts: readonly string[];
  /** Variables of a flow's tab, as its user would change them. */
  readonly tab?: Readonly<Record<string, string>>;
}

function withTabVariables(flow: FlowNode[], values: Readonly<Record<string, string>> = {}): FlowNode[] {
  return flow.map((node) => {
    if (!Array.isArray(node['env'])) return node;
    const env = node['env'] as { name: string; value: string }[];
    return { ...node, env: env.map((one) => ({ ...one, value: values[one.name] ?? one.value })) };
  });
}

/** A suite for each example, one Node-RED for all of them per runtime. */
export function describeExamples(
  title: string,
  { posts, tab }: Surroundings,
  examples: Readonly<Record<string, (imported: () => ImportedExample) => void>>,
): void {
  describeInEachRuntime(`examples: ${title}`, (runtime) => {
    let nodeRed: NodeRedProcess;
    let hook: ImportedExample['hook'];
    before(async function () {
      this.timeout(120_000);
      hook = await webHook();
      const env = Object.fromEntries(posts.map((name) => [name, `${hook.url}/${name}`]));
      nodeRed = await NodeRedProcess.start(runtime, { env });
    });
    after(async function () {
      this.timeout(30_000);
      await nodeRed?.stop();
      await hook?.close();
    });
    for (const [name, body] of Object.entries(examples)) {
      describe(name, () => {
        const flow = withTabVariables(exampleFlow(name), tab);
        before(async function () {
          this.timeout(30_000);
          await nodeRed.deploy(flow);
        });
        body(() => ({ nodeRed, flow, hook }));
      });
    }
  });
}
