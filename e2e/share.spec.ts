import type { Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';
import { EMBED, frameCode, loaderCode } from './snippets.ts';

/** The share panel: what it hands out is what works where it is pasted. */

const panel = (page: Page) => page.getByRole('dialog', { name: 'Share' });

async function openPanel(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();
  await panel(page).getByRole('tab', { name: tab }).click();
}

test('axe finds nothing in any of its tabs, and Escape gives the focus back', async ({ parley, page }) => {
  // Four looks of axe.
  test.slow();
  await parley.open('?event=invasion');
  await openPanel(page, 'Link');
  for (const tab of ['Link', 'Embed', 'Download', 'Cite']) {
    await panel(page).getByRole('tab', { name: tab }).click();
    // The preview is a second page like this one, and its landmarks have the same names; embed-hosts looks into it.
    expect(await findViolations(page, 'iframe'), tab).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }),
  ).toBeFocused();
  await expect(parley.details.getByRole('heading', { name: titleOf('invasion'), exact: true })).toBeVisible();
});

test('the address opens this very view', async ({ parley, page }) => {
  await parley.open('?actors=bennett&event=bennett-putin-call');
  // The page shows all of its records until the address is applied.
  await expect(parley.events.getByRole('article')).toHaveCount(5);
  const titles = await parley.titles();
  await openPanel(page, 'Link');
  const address = await panel(page).getByRole('textbox').first().inputValue();
  await page.goto(address);
  await parley.ready();
  await expect.poll(() => parley.titles()).toEqual(titles);
  await expect(
    parley.details.getByRole('heading', { name: titleOf('bennett-putin-call'), exact: true }),
  ).toBeVisible();
});

for (const code of ['Frame', 'Frame and script', 'Element']) {
  test(`the code works when it is pasted: ${code}`, async ({ guest, parley, page, visit }) => {
    await parley.open('?actors=lapid');
    await openPanel(page, 'Embed');
    await panel(page).getByRole('radio', { name: code, exact: true }).check();
    await panel(page)
      .getByLabel('Record open at first')
      .selectOption({ label: await findRecord(page, /Lapid/) });
    const snippet = await panel(page)
      .getByRole('textbox', { name: /^Code to paste/ })
      .inputValue();
    expect(snippet).toContain('title=');
    await visit({ body: snippet });
    await guest.ready();
    await expect(guest.events.getByRole('article')).toHaveCount(2);
    await expect(guest.events.getByRole('button', { expanded: true })).toHaveCount(1);
    if (code !== 'Frame') await guest.fits();
  });
}

/** The name of the first such record that the form offers to open. */
async function findRecord(page: Page, name: RegExp): Promise<string> {
  const options = panel(page).getByLabel('Record open at first').locator('option');
  return (await options.allTextContents()).find((each) => name.test(each)) ?? '';
}

test('a snippet of which a content system leaves src, width, height and title still shows the story', async ({
  guest,
  parley,
  page,
  visit,
}) => {
  await parley.open();
  await openPanel(page, 'Embed');
  const snippet = await panel(page)
    .getByRole('textbox', { name: /^Code to paste/ })
    .inputValue();
  const kept = snippet.replace(
    / (?!(?:src|width|height|title|frameborder)=)[a-z-]+(?:="[^"]*")?(?=[\s>])/g,
    '',
  );
  expect(kept).not.toMatch(/style=|allow|loading/);
  await visit({ body: kept });
  await guest.ready();
  await expect(guest.events.getByRole('article')).toHaveCount(12);
});

test('pictures and data are of what is shown', async ({ parley, page }) => {
  await parley.open('?actors=lapid');
  await openPanel(page, 'Download');
  const download = async (name: string): Promise<Buffer> => {
    const coming = page.waitForEvent('download');
    await panel(page)
      .getByRole('button', { name: `Download ${name}` })
      .click();
    const stream = await (await coming).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const png = await download('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
  const svg = (await download('SVG')).toString();
  expect(svg).toMatch(/^<\?xml|^<svg/);
  expect(svg).toContain('@font-face');
  expect(svg).not.toMatch(/(?:href|src)="https?:|url\(https?:|<script|<foreignObject/i);
  const csv = (await download('CSV')).toString();
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  const dataset = JSON.parse((await download('JSON')).toString());
  expect(dataset.format).toBe('parley/1');
  expect(dataset.events).toHaveLength(2);
});

test('the citation names sources, as-of date and last edit', async ({ parley, page }) => {
  await parley.open();
  await openPanel(page, 'Cite');
  const citation = await panel(page).getByRole('textbox').first().inputValue();
  for (const part of [/AFP/, /Sources end: .*27 Feb/, /Last edited: /]) expect(citation).toMatch(part);
});

test('in a sandboxed frame the text to copy is selected', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, EMBED, { sandbox: 'allow-scripts' }) + loaderCode(own) });
  await guest.ready();
  await guest.inside.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();
  const share = guest.inside.getByRole('region', { name: 'Share' });
  await share
    .getByRole('button', { name: /^Copy: / })
    .first()
    .click();
  await expect(share.getByText(/The text is selected/)).toBeVisible();
  const field = share.getByRole('textbox').first();
  expect(
    await field.evaluate((input: HTMLInputElement | HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    ),
  ).toBe(await field.inputValue());
  await guest.fits();
});
