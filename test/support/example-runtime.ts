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

/** A suite for each example, one Node-RED for all of them per runtime. `variables` name where the flow posts to. */
export function describeExamples(
  title: string,
  variables: readonly string[],
  examples: Readonly<Record<string, (imported: () => ImportedExample) => void>>,
): void {
  describeInEachRuntime(`examples: ${title}`, (runtime) => {
    let nodeRed: NodeRedProcess;
    let hook: ImportedExample['hook'];
    before(async function () {
      this.timeout(120_000);
      hook = await webHook();
      const env = Object.fromEntries(variables.map((name) => [name, `${hook.url}/${name}`]));
      nodeRed = await NodeRedProcess.start(runtime, { env });
    });
    after(async function () {
      this.timeout(30_000);
      await nodeRed?.stop();
      await hook?.close();
    });
    for (const [name, body] of Object.entries(examples)) {
      describe(name, () => {
        const flow = exampleFlow(name);
        before(async function () {
          this.timeout(30_000);
          await nodeRed.deploy(flow);
        });
        body(() => ({ nodeRed, flow, hook }));
      });
    }
  });
}
