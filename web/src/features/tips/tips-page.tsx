import type { OpenedTip, TipGround, TipRow, TipState } from "@dondoc/contract";
import { Anchor, Button, Checkbox, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readPages } from "../../app/api/read.ts";
import { tipsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { FormaliseDialog, TakeBackDialog } from "./formalise-dialog.tsx";

const tones: Record<TipState, Tone> = {
  WAITING: "waiting",
  FORMALISED: "done",
  FOR_INSPECTION: "done",
  CLOSED: "quiet",
};

/** What was sent sealed, for those alone who handle it: rows without a word of it, opened one by one. */
export function TipsPage() {
  const { tips: words } = useWords();
  const { list = "waiting" } = tipsRoute.useSearch();
  const query = useInfiniteQuery(readPages("listTips", { query: { list } }));
  const [opening, setOpening] = useState<TipRow>();
  const [settling, setSettling] = useState<TipRow>();
  const [formalising, setFormalising] = useState<TipRow>();
  const [takingBack, setTakingBack] = useState<TipRow>();
  return (
    <Page title={words.title} lead={words.lead}>
      <PagedAnswer query={query}>
        {(pages, first) => (
          <>
            <Group gap="lg" component="nav" aria-label={words.lists}>
              <TextLink to="/tin-niem-phong" search={{}}>
                {words.waiting(first.waiting)}
              </TextLink>
              <TextLink to="/tin-niem-phong" search={{ list: "settled" }}>
                {words.settled}
              </TextLink>
            </Group>
            {first.items.length === 0 ? (
              <EmptyState title={words.none} />
            ) : (
              <Rows
                rows={pages.flatMap(({ items }) => items)}
                onOpen={setOpening}
                onSettle={setSettling}
                onFormalise={setFormalising}
                onTakeBack={setTakingBack}
              />
            )}
          </>
        )}
      </PagedAnswer>
      {opening && <OpenDialog tip={opening} onClose={() => setOpening(undefined)} />}
      {formalising && (
        <FormaliseDialog tip={formalising} onClose={() => setFormalising(undefined)} />
      )}
      {takingBack && <TakeBackDialog tip={takingBack} onClose={() => setTakingBack(undefined)} />}
      {settling && <SettleDialog tip={settling} onClose={() => setSettling(undefined)} />}
    </Page>
  );
}

interface RowsProps {
  rows: readonly TipRow[];
  onOpen: (tip: TipRow) => void;
  onSettle: (tip: TipRow) => void;
  onFormalise: (tip: TipRow) => void;
  onTakeBack: (tip: TipRow) => void;
}

function Rows({ rows, ...on }: RowsProps) {
  const { tips: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.tip,
          isName: true,
          render: (tip) => <TipAndActs tip={tip} {...on} />,
        },
        { title: words.columns.kind, width: 10, render: ({ kind }) => words.kinds[kind] },
        {
          title: words.columns.received,
          width: 10,
          render: ({ receivedOn }) => formatDate(receivedOn),
        },
        { title: words.columns.files, width: 6, render: ({ files }) => String(files) },
        { title: words.columns.state, width: 24, render: (tip) => <Standing tip={tip} /> },
      ]}
    />
  );
}

function TipAndActs({ tip, onOpen, onSettle, onFormalise, onTakeBack }: Omit<RowsProps, "rows"> & { tip: TipRow }) {
  const { tips: words } = useWords();
  const waits = tip.state === "WAITING";
  const acts = [
    { shown: tip.formalisedAs !== "denunciation", title: words.open, label: words.opening(tip.number), act: onOpen },
    { shown: waits && tip.handedOn === null, title: words.formalise.button, label: words.formalise.title(tip.number), act: onFormalise },
    { shown: waits && tip.handedOn === null, title: words.settle, label: words.settling(tip.number), act: onSettle },
    { shown: waits && tip.handedOn !== null, title: words.formalise.takeBack, label: words.formalise.takeBackOf(tip.number), act: onTakeBack },
  ];
  return (
    <Group gap="sm">
      <b>{words.label(tip.number)}</b>
      {acts.filter(({ shown }) => shown).map(({ title, label, act }) => (
        <Button key={title} variant="default" aria-label={label} onClick={() => act(tip)}>
          {title}
        </Button>
      ))}
    </Group>
  );
} // prettier-ignore

/** Where it stands and why, as far as a list may say. */
function Standing({ tip }: { tip: TipRow }) {
  const { tips: words } = useWords();
  const { state, handedOn, returned, formalisedAs, ground, settledOn } = tip;
  const more = [
    handedOn && words.formalise.handedOn(formatDate(handedOn)),
    returned && words.formalise.returned(words.grounds[returned]),
    formalisedAs && settledOn && words.formalise.became[formalisedAs](formatDate(settledOn)),
    ground && words.grounds[ground],
  ].filter(Boolean);
  return (
    <>
      <ToneBadge tone={tones[state]}>{words.states[state]}</ToneBadge>
      {more.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </>
  );
}

interface OneTip {
  tip: TipRow;
  onClose: () => void;
}

function OpenDialog({ tip, onClose }: OneTip) {
  const { tips: words, ui } = useWords();
  const [opened, setOpened] = useState<OpenedTip>();
  const act = useAct("openTip", { refresh: false, onDone: setOpened });
  const title = opened ? words.opened(tip.number) : words.opening(tip.number);
  return (
    <Dialog opened onClose={onClose} title={title}>
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
  const { tips: words } = useWords();
  return (
    <Stack gap="md">
      <Text style={{ whiteSpace: "pre-wrap" }}>{tip.content}</Text>
      {tip.name === null && <Text c="dimmed">{words.anonymous}</Text>}
      <Facts
        facts={[
          [words.place, tip.place],
          [words.agency, tip.agency],
          [words.name, tip.name],
          [words.phone, tip.phone],
          [words.email, tip.email],
          [words.address, tip.address],
        ]}
      />
      {tip.files.length > 0 && (
        <div>
          <b>{words.files}</b>
          {tip.files.map(({ name }, place) => (
            <div key={`${String(place)} ${name}`}>
              <Anchor href={`/api/tips/${tip.id}/files/${String(place)}`} download>
                {name}
              </Anchor>
            </div>
          ))}
        </div>
      )}
    </Stack>
  );
}

const outcomes = ["CLOSED", "FOR_INSPECTION"] as const;
const grounds: readonly TipGround[] = ["anonymous", "not-met", "not-signed", "unclear", "neither"];

/** Without a draft: what is typed here of a tip is kept nowhere until it is sealed. */
function SettleDialog({ tip, onClose }: OneTip) {
  const { tips: words } = useWords();
  const act = useAct("settleTip", { said: words.done, onDone: onClose });
  const form = useForm<{ outcome: string; ground: string; clearWithEvidence: boolean; reply: string }>({
    initial: { outcome: "CLOSED", ground: "anonymous", clearWithEvidence: false, reply: "" },
    act,
    check: ({ reply }) => ({ reply: reply.trim() ? "" : words.missingReply }),
  }); // prettier-ignore
  const clear = form.pick("clearWithEvidence");
  return (
    <Dialog opened onClose={onClose} title={words.settling(tip.number)}>
      <Form
        form={form}
        act={act}
        label={words.settling(tip.number)}
        onSubmit={({ outcome, ground, clearWithEvidence, reply }) =>
          act.send({
            body: {
              tipId: tip.id,
              version: tip.version,
              outcome: outcomes.find((one) => one === outcome) ?? "CLOSED",
              ground: grounds.find((one) => one === ground) ?? "anonymous",
              clearWithEvidence,
              reply,
            },
          })
        }
      >
        <NativeSelect
          label={words.ground}
          data={grounds.map((value) => ({ value, label: words.grounds[value] }))}
          {...form.text("ground")}
        />
        <NativeSelect
          label={words.outcome}
          data={outcomes.map((value) => ({ value, label: words.states[value] }))}
          {...form.text("outcome")}
        />
        {form.values.outcome === "FOR_INSPECTION" && (
          <Checkbox
            label={words.clearWithEvidence}
            description={words.clearBasis}
            checked={clear.value}
            error={form.errors["clearWithEvidence"]}
            onChange={({ currentTarget }) => clear.onChange(currentTarget.checked)}
          />
        )}
        <LongText
          label={words.reply}
          description={words.replyLead}
          required
          autosize
          minRows={3}
          {...form.text("reply")}
        />
        <FormButtons submit={words.settle} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
