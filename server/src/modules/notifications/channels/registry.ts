import type { Channel, ChannelCode } from "./channel.ts";
import { smtpChannel } from "./smtp-channel.ts";

/** The ways out that the program knows of; one without an adapter is "chưa cấu hình" and sends nothing. */
export const channelTitles: Record<ChannelCode, string> = {
  email: "Thư điện tử",
  sms: "Tin nhắn SMS",
  zalo: "Zalo",
};

export interface MailConfig {
  /** Null when no mail server has been named. */
  smtpUrl: string | null;
  from: string;
}

/** The adapters this program has. A gateway for SMS or Zalo is one more entry here, from its own settings. */
export function channelsFrom({ smtpUrl, from }: MailConfig): Channel[] {
  return smtpUrl === null ? [] : [smtpChannel({ url: smtpUrl, from })];
}
