// The parts of the editor's API that our forms use.

export interface EditorNode {
  id: string;
  name?: string;
  outputs?: number;
  _: (key: string, values?: Record<string, string>) => string;
  [property: string]: unknown;
}

export interface TypedInputType {
  value: string;
  label: string;
  icon?: string;
  hasValue?: boolean;
  options?: { value: string; label: string }[];
}

export interface TypedInputOptions {
  type?: string;
  types: (string | TypedInputType)[];
  typeField?: string;
  default?: string;
}

interface Widgets {
  typedInput(options: TypedInputOptions): JQuery;
  typedInput(method: 'value' | 'type'): string;
  typedInput(method: 'value' | 'type' | 'width', value: string): JQuery;
  typedInput(method: 'types', value: (string | TypedInputType)[]): JQuery;
  editableList(options: {
    addItem: (row: JQuery, index: number, data: Record<string, unknown>) => void;
    removable?: boolean;
    sortable?: boolean;
    height?: string | number;
    addButton?: boolean | string;
  }): JQuery;
  editableList(method: 'addItem', item: object): JQuery;
  editableList(method: 'items'): JQuery;
}

export const widget = (element: JQuery): JQuery & Widgets => element as JQuery & Widgets;
