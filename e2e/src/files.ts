import type { Locator, Page } from "playwright-core";

/** A file in somebody's hand. */
export interface HeldFile {
  name: string;
  content: Buffer;
}

export const textFile = (name: string, text: string): HeldFile => ({
  name,
  content: Buffer.from(text),
});

/** Drags a file over the page and lets it fall. */
export async function drop(page: Page, { name, content }: HeldFile): Promise<void> {
  const held = JSON.stringify({ name, base64: content.toString("base64") });
  const dataTransfer = await page.evaluateHandle(`(() => {
    const { name, base64 } = ${held};
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return transfer;
  })()`);
  const main = page.getByRole("main");
  await main.dispatchEvent("dragover", { dataTransfer });
  await page.getByText("Thả tệp để tiếp nhận").waitFor();
  await main.dispatchEvent("drop", { dataTransfer });
}

/** Chooses a file in the window that a button opens. */
export async function choose(button: Locator, { name, content }: HeldFile): Promise<void> {
  const [chooser] = await Promise.all([button.page().waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: content });
}
