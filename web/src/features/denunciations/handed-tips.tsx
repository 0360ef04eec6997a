import type { HandedTip, OpenedTip, TipReturn } from "@dondoc/contract";
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface OneTip {
  tip: HandedTip;
  onClose: () => void;
}

/** Tips that were given to whoever reads, to be made denunciations. */
export function HandedTips({ rows }: { rows: readonly HandedTip[] }) {
  const { tips: words } = useWords().denunciations;
  const [opening, open] = useState<HandedTip | null>(null);
  const [giving, give] = useState<HandedTip | null>(null);
  return (
    <Section title={words.title} lead={words.lead}>
      <ListTable
        caption={words.title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.title,
            isName: true,
            render: ({ number, receivedOn, handedOn }) => (
              <>
                <b>{words.label(number)}</b>
                <Text c="dimmed" size="sm">
                  {words.when(formatDate(receivedOn), formatDate(handedOn))}
                </Text>
              </>
            ),
          },
          {
            title: words.formalise,
            isActs: true,
            width: 28,
            render: (tip) => (
              <Group gap="sm">
                <Button
                  variant="default"
                  aria-label={words.opening(tip.number)}
                  onClick={() => open(tip)}
                >
                  {words.open}
                </Button>
                <ButtonLink
                  to="/to-cao/tiep-nhan"
                  search={{ tin: tip.id }}
                  aria-label={words.formalising(tip.number)}
                >
                  {words.formalise}
                </ButtonLink>
                <Button
                  variant="default"
                  aria-label={words.giving(tip.number)}
                  onClick={() => give(tip)}
                >
                  {words.give}
                </Button>
              </Group>
            ),
          },
        ]}
      />
      {opening && <OpenDialog tip={opening} onClose={() => open(null)} />}
      {giving && <GiveDialog tip={giving} onClose={() => give(null)} />}
    </Section>
  );
}

function OpenDialog({ tip, onClose }: OneTip) {
  const { denunciations, ui } = useWords();
  const { tips: words } = denunciations;
  const [opened, setOpened] = useState<OpenedTip>();
  const act = useAct("openHandedTip", { refresh: false, onDone: setOpened });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={opened ? words.opened(tip.number) : words.opening(tip.number)}
    >
      {opened ? (
        <Opened tip={opened} />
      ) : (
        <Stack gap="md">
          <ProblemAlert act={act} />
          <Text>{words.openLead}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {ui.cancel}
            </Button>
            <Button
              loading={act.pending}
              onClick={() => act.send({ body: { tipId: tip.id, version: tip.version } })}
            >
              {words.open}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

function Opened({ tip }: { tip: OpenedTip }) {
  const { tips: words, page } = useWords().denunciations;
  return (
    <Stack gap="md">
      <Text style={{ whiteSpace: "pre-wrap" }}>{tip.content}</Text>
      <Facts
        facts={[
          [words.place, tip.place],
          [words.agency, tip.agency],
          [page.name, tip.name],
          [page.phone, tip.phone],
          [page.email, tip.email],
          [page.address, tip.address],
          [words.files, tip.files.map(({ name }) => name).join(", ")],
        ]}
      />
      {tip.files.length > 0 && <Text c="dimmed">{words.filesLater}</Text>}
    </Stack>
  );
}

const grounds: readonly TipReturn[] = [
  "not-met",
  "not-signed",
  "anonymous",
  "unclear",
  "neither",
  "concerned",
];

function GiveDialog({ tip, onClose }: OneTip) {
  const { denunciations, tips } = useWords();
  const { tips: words } = denunciations;
  const act = useAct("returnTip", { said: words.given, onDone: onClose });
  const form = useForm<{ ground: string }>({ initial: { ground: "not-met" }, act });
  return (
    <Dialog opened onClose={onClose} title={words.giving(tip.number)}>
      <Form
        form={form}
        act={act}
        label={words.giving(tip.number)}
        onSubmit={({ ground }) =>
          act.send({
            body: {
              tipId: tip.id,
              version: tip.version,
              ground: grounds.find((one) => one === ground) ?? "not-met",
            },
          })
        }
      >
        <Text>{words.giveLead}</Text>
        <NativeSelect
          label={words.ground}
          {...form.text("ground")}
          data={grounds.map((value) => ({ value, label: tips.grounds[value] }))}
        />
        <FormButtons submit={words.give} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
