import type { UnmaskedSender, VoiceDetail } from "@dondoc/contract";
import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

const UNMASK = "voices.unmask";

/** Who spoke: masked, until somebody with a reason looks; what they saw is on this page only and gone with it. */
export function SenderPart({ voice }: { voice: VoiceDetail }) {
  const { page: words } = useWords().voices;
  const [seen, see] = useState<UnmaskedSender | null>(null);
  const [asking, ask] = useState(false);
  const may = voice.acts.find(({ act }) => act === UNMASK);
  const { sender } = voice;
  const known = [sender.name, sender.phone, sender.email, sender.address].some((one) => one !== null); // prettier-ignore
  return (
    <Section title={words.sender} lead={words.senderLead}>
      {sender.keepSecret && (
        <Alert color="yellow" variant="outline">
          {words.secret}
        </Alert>
      )}
      {known ? (
        <div aria-live="polite">
          {seen && <Text fw={600}>{words.unmasked}</Text>}
          <SenderFacts of={seen ?? sender} />
        </div>
      ) : (
        <Text c="dimmed">{words.anonymous}</Text>
      )}
      {known && may?.allowed && seen === null && (
        <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => ask(true)}>
          {may.title}
        </Button>
      )}
      {asking && may && (
        <UnmaskDialog voice={voice} title={may.title} onSeen={see} onClose={() => ask(false)} />
      )}
    </Section>
  );
}

const SenderFacts = ({
  of,
}: {
  of: Pick<UnmaskedSender, "name" | "phone" | "email" | "address">;
}) => {
  const { page: words } = useWords().voices;
  return (
    <Facts
      facts={[
        [words.name, of.name],
        [words.phone, of.phone],
        [words.email, of.email],
        [words.address, of.address],
      ]}
    />
  );
};

interface UnmaskDialogProps {
  voice: VoiceDetail;
  title: string;
  onSeen: (sender: UnmaskedSender) => void;
  onClose: () => void;
}

function UnmaskDialog({ voice, title, onSeen, onClose }: UnmaskDialogProps) {
  const { voices, ui } = useWords();
  const { acts: words } = voices;
  const act = useAct("unmaskSender", {
    onDone: (sender) => {
      onSeen(sender);
      onClose();
    },
  });
  const form = useForm<{ reason: string }>({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : ui.act.missing(words.reason) }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ reason }) =>
          act.send({ body: { voiceId: voice.id, version: voice.version, reason } })
        }
      >
        <Text>{words.unmaskLead}</Text>
        <LongText label={words.reason} required autosize minRows={2} {...form.text("reason")} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
