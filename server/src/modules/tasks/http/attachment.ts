/** RFC 6266: the Vietnamese name as UTF-8, with a plain one for old clients. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.normalize("NFD").replaceAll(/[^\w.\- ]/g, "")}"; filename*=UTF-8''${encodeURIComponent(
    name,
  ).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
