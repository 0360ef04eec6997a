import { ServiceCode, type VoiceKind } from "@dondoc/contract";
import { kindNames } from "../../domain/names.ts";

/** What somebody may send so, in the words of the public form. */
const examples: Record<ServiceCode, string> = {
  "service-request": "Đèn đường, rác, nước, đường hỏng, mạng…",
  proposal: "Kiến nghị, ý kiến khác",
  recommendation: "Vướng mắc của doanh nghiệp, tổ chức trong sản xuất, kinh doanh…",
  initiative: "Sáng kiến, cách làm tốt hơn",
};

export const serviceName = (kind: VoiceKind): string => {
  const name = kindNames[kind];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** The kinds that are taken in, as Open311 lists services. */
export const services = () =>
  ServiceCode.options.map((code) => ({
    service_code: code,
    service_name: serviceName(code),
    description: examples[code],
    metadata: false as const,
    type: "batch" as const,
    keywords: "",
    group: "",
  }));
