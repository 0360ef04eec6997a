/** Text for a search without accents: "Sở Nội vụ" → "so noi vu". The server folds in the same way. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase();
