import { families, type NodeDeclaration } from '../node-red/declaration';
import { formOf } from './form';
import { defaultsOf } from './spec';

const script = 'resources/@ctiflow/node-red-cisco-cti/cti-editor.js';

/** The editor side of a node: registration with everything in literals, and its form. */
export function nodeHtml(declaration: NodeDeclaration): string {
  const { type, family } = declaration;
  const isConfig = family === 'connection';
  const { category, color } = families[family];
  const lines = [
    `  category: ${js(category)},`,
    `  color: ${js(color)},`,
    `  defaults: {\n${defaultLines(declaration)}\n  },`,
    ...credentialLines(declaration),
    ...(isConfig
      ? []
      : [
          `  inputs: ${declaration.inputs},`,
          `  outputs: ${declaration.outputLabels.length},`,
          ...(declaration.icon ? [`  icon: ${js(declaration.icon)},`] : []),
          `  align: ${js(declaration.inputs === 0 || declaration.outputLabels.length > 0 ? 'left' : 'right')},`,
          `  paletteLabel: function () { return ctiEditor.paletteLabel(this, ${js(type)}); },`,
          `  onadd: function () { ctiEditor.added(this, ${js(type)}); },`,
          `  outputLabels: function (index) { return ctiEditor.outputLabel(this, ${js(type)}, index); },`,
        ]),
    `  label: function () { return ctiEditor.label(this, ${js(type)}); },`,
    `  labelStyle: function () { return this.name ? 'node_label_italic' : ''; },`,
    `  oneditprepare: function () { ctiEditor.prepare(this, ${js(type)}); },`,
    `  oneditsave: function () { ctiEditor.save(this, ${js(type)}); },`,
    `  oneditresize: function () { ctiEditor.resize(this, ${js(type)}); },`,
  ];
  return `<script src="${script}"></script>
<script type="text/javascript">
ctiEditor.declare(${js(type)}, ${js(editorSpec(declaration))});
RED.nodes.registerType(${js(type)}, {
${lines.join('\n')}
});
</script>
<script type="text/html" data-template-name="${type}">
${formOf(declaration)}
</script>
`;
}

function defaultLines(declaration: NodeDeclaration): string {
  return Object.entries(defaultsOf(declaration))
    .map(([key, { value, type, required, check }]) => {
      const parts = [`value: ${js(value)}`];
      if (type) parts.push(`type: ${js(type)}`);
      if (type && required === false) parts.push('required: false');
      else if (required) parts.push('required: true');
      if (check)
        parts.push(
          `validate: function (value, options) { return ctiEditor.validate(this, ${js(declaration.type)}, ${js(key)}, value, options); }`,
        );
      return `    ${js(key)}: { ${parts.join(', ')} }`;
    })
    .join(',\n');
}

function credentialLines(declaration: NodeDeclaration): string[] {
  const secrets = Object.entries(declaration.properties).filter(([, property]) => property.kind === 'password');
  if (secrets.length === 0) return [];
  return [`  credentials: { ${secrets.map(([key]) => `${js(key)}: { type: 'password' }`).join(', ')} },`];
}

/** What the shared script needs to bring a form to life. */
function editorSpec(declaration: NodeDeclaration): object {
  return {
    type: declaration.type,
    config: declaration.family === 'connection',
    outputPerChoice: declaration.outputPerChoice,
    properties: declaration.properties,
  };
}

// A closing tag in a text must not end the script element.
const js = (value: unknown): string => JSON.stringify(value).replaceAll('</', '<\\/');
