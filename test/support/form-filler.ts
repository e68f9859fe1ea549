import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { NodeDeclaration, Property } from '../../src/node-red/declaration';

/** A form's values by property, as the editor's own widgets give them. */
export type FormValues = Record<string, unknown>;

interface Field {
  readonly key: string;
  readonly kind: Property['kind'];
  /** What is typed or chosen. */
  readonly value: string;
}

/** What the editor shows for a password that it keeps. */
export const KEPT_PASSWORD = '__PWRD__';

const inputId = ({ family }: NodeDeclaration, key: string): string =>
  `#${family === 'connection' ? 'node-config-input' : 'node-input'}-${key}`;

/** What a user might enter into a field of this kind; nothing where the value is somebody else's. */
function entryFor(key: string, property: Property, wanted: Readonly<Record<string, string>>): Field | undefined {
  const { kind } = property;
  if (wanted[key] !== undefined) return { key, kind, value: wanted[key] };
  if (kind === 'fields' || kind === 'json') return undefined;
  if (kind === 'number') return { key, kind, value: String(property.min ?? property.max ?? 7) };
  if (kind === 'select') return { key, kind, value: property.options.at(-1)?.value ?? '' };
  if (kind === 'text' && property.numbers) return { key, kind, value: '2, 50*' };
  if (kind === 'text' && property.names) return { key, kind, value: `${property.names[0]}, 7` };
  return { key, kind, value: `my ${key}` };
}

/** Opens all sections of the form that is open, as somebody does who wants to see everything. */
const openSections = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const section of document.querySelectorAll('details')) section.open = true;
  });

/**
 * Fills every field that is shown, selections first: they decide which others are.
 * @param wanted what to enter into some of the fields
 */
export async function fill(
  page: Page,
  declaration: NodeDeclaration,
  wanted: Readonly<Record<string, string>> = {},
): Promise<void> {
  await openSections(page);
  const fields = Object.entries(declaration.properties).flatMap(
    ([key, property]) => entryFor(key, property, wanted) ?? [],
  );
  const first = fields.filter(({ kind }) => kind === 'select' || kind === 'config');
  for (const field of [...first, ...fields.filter((one) => !first.includes(one))])
    await fillOne(page, inputId(declaration, field.key), field);
}

async function fillOne(page: Page, selector: string, { key, kind, value }: Field): Promise<void> {
  const row = page.locator(`.cti-row[data-property="${key}"]`);
  if (!(await row.isVisible())) return;
  const input = page.locator(selector);
  if (kind === 'select') await input.selectOption(value);
  else if (kind === 'config') await input.selectOption(value === `my ${key}` ? { index: 0 } : value);
  else if (kind === 'checkbox') await input.click();
  else if (kind === 'many') await row.locator('input[type="checkbox"]').first().check();
  else if (kind === 'typed')
    await page.evaluate(
      ([id, text]) => {
        const { $ } = globalThis as unknown as {
          $: (selector: string) => { typedInput: (what: string, to: string) => void };
        };
        $(id).typedInput('type', 'jsonata');
        $(id).typedInput('value', text);
      },
      [selector, `"${value}"`] as const,
    );
  else await input.fill(value);
}

/** What the form that is open shows, hidden rows left out. */
export async function read(page: Page, declaration: NodeDeclaration): Promise<FormValues> {
  await openSections(page);
  const values: FormValues = {};
  for (const [key, { kind }] of Object.entries(declaration.properties)) {
    const row = page.locator(`.cti-row[data-property="${key}"]`);
    if (kind === 'fields' || !(await row.isVisible())) continue;
    const id = inputId(declaration, key);
    const input = page.locator(id);
    if (kind === 'checkbox') values[key] = await input.isChecked();
    else if (kind === 'many')
      values[key] = await row
        .locator('input[type="checkbox"]:checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    else if (kind === 'typed')
      values[key] = await page.evaluate((selector) => {
        const { $ } = globalThis as unknown as { $: (selector: string) => { typedInput: (what: string) => string } };
        const widget = $(selector);
        return [widget.typedInput('type'), widget.typedInput('value')];
      }, id);
    else if (kind === 'password') {
      assert.equal(await input.getAttribute('type'), 'password', key);
      values[key] = (await input.inputValue()) === '' ? '' : KEPT_PASSWORD;
    } else values[key] = await input.inputValue();
  }
  return values;
}

/** The labels of the rows that are shown, by property. */
export async function labels(page: Page): Promise<Record<string, string>> {
  await openSections(page);
  const rows = await page
    .locator('.cti-row:visible')
    .evaluateAll((all) =>
      all.map((row) => [
        (row as HTMLElement).dataset['property'] ?? '',
        row.querySelector('label')?.textContent?.trim() ?? '',
      ]),
    );
  return Object.fromEntries(rows) as Record<string, string>;
}

/** Labels that reach out of their column, into the field beside them. */
export async function cutOff(page: Page): Promise<string[]> {
  await openSections(page);
  return page.locator('.cti-row:visible > label').evaluateAll((all) =>
    all
      .filter((label) => {
        // What a typed input stands for is in the page as well, hidden and without a place.
        const field = [...(label.parentElement?.children ?? [])]
          .slice(1)
          .map((part) => part.getBoundingClientRect())
          .find(({ width }) => width > 0);
        const ends = [...label.children].map((part) => part.getBoundingClientRect().right);
        const isBeside = field !== undefined && field.top < label.getBoundingClientRect().bottom;
        return label.scrollWidth > label.clientWidth || (isBeside && Math.max(...ends) > field.left);
      })
      .map((label) => label.textContent?.trim() ?? ''),
  );
}

/** @param shown what `labels` gave */
export function assertLabels({ type, properties }: NodeDeclaration, shown: Readonly<Record<string, string>>): void {
  for (const [key, label] of Object.entries(shown)) {
    if (label !== '') assert.equal(label, properties[key]?.label, `${type}: ${key}`);
  }
}
