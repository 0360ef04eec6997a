import { type Open311Report, SendVoice } from "@dondoc/contract";

/** Degrees to the sixth digit are a hand's breadth. */
const DIGITS = 6;

/** Where it is: as it was written, else by its coordinates. */
function placeIn({ address_string: written, lat, long }: Open311Report): string | null {
  const spot =
    lat === undefined || long === undefined
      ? null
      : `vĩ độ ${lat.toFixed(DIGITS)}, kinh độ ${long.toFixed(DIGITS)}`;
  return (
    [written, spot]
      .filter((one) => one !== null)
      .join("; ")
      .slice(0, 300) || null
  );
}

/** What an application sent, as the public form would have sent it. Nothing of it is dropped; nothing is fetched. */
export function voiceIn(report: Open311Report): SendVoice {
  const { description, media_url: media, first_name: first, last_name: last, phone, email } = report; // prettier-ignore
  return SendVoice.parse({
    kind: report.service_code,
    content: media === null ? description : `${description}\n\nẢnh, tệp người gửi nêu: ${media}`,
    place: placeIn(report),
    // Vietnamese names begin with the family's.
    name: [last, first].filter((one) => one !== null).join(" ") || null,
    phone,
    email,
  });
}
