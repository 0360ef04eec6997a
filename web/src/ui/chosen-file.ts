import type { MouseEvent } from "react";

/** What the server takes at most is far below; larger files are not read here only to be refused there. */
const LARGEST = 64 * 1_048_576;

/**
 * The file as it was when it was chosen. The browser refuses to send one that was saved again since, and that would
 * look like a lost connection.
 */
export async function holdFile(file: File): Promise<File> {
  if (file.size > LARGEST) return file;
  try {
    const { name, type, lastModified } = file;
    return new File([await file.arrayBuffer()], name, { type, lastModified });
  } catch {
    return file;
  }
}

/** For a file input: choosing the same name again, corrected meanwhile, is a new choice. */
export const chooseAnew = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = "";
  },
};
