import { Stack, Text } from "@mantine/core";
import type { AnswerOf } from "../../app/api/api.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { formatInstant } from "../../ui/dates.ts";

/** The one-time link, shown once; the server may give it without its host. */
export function InvitationLink({
  invitation,
}: {
  invitation: Pick<AnswerOf<"renewInvitation">, "link" | "expiresAt">;
}) {
  const { invite } = useWords().access;
  const link = new URL(invitation.link, location.origin).href;
  return (
    <Stack>
      <Text>{invite.doneLead(formatInstant(invitation.expiresAt))}</Text>
      <CopyField label={invite.link} value={link} />
    </Stack>
  );
}
