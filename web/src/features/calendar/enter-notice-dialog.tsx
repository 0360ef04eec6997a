import type { EnterNotice } from "@dondoc/contract";
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { CalendarPreviewBox } from "./calendar-preview.tsx";
import { type DayLine, emptyDay, NoticeDays } from "./notice-days.tsx";

interface NoticeValues {
  reference: string;
  issuer: string;
  issuedOn: string | null;
  knownFrom: string | null;
  settlesYear: boolean;
  days: readonly DayLine[];
}

/** What the form holds, as the server takes it; null while something is missing. */
function noticeOf({ issuedOn, knownFrom, days, ...texts }: NoticeValues): EnterNotice | null {
  if (!issuedOn || !knownFrom || !texts.reference.trim() || !texts.issuer.trim()) return null;
  const whole = days.flatMap(({ day, kind, name }) =>
    day && name.trim() ? [{ day, kind, name }] : [],
  );
  return whole.length === days.length ? { ...texts, issuedOn, knownFrom, days: whole } : null;
}

/** A notice is written down, looked at with all it moves, and entered. */
export function EnterNoticeDialog({ onClose }: { onClose: () => void }) {
  const { enter: words } = useWords().calendar;
  const { today } = useSession();
  const act = useAct("enterNotice", {
    said: ({ moved }) => words.done(moved),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<NoticeValues>({
    initial: {
      reference: "",
      issuer: "",
      issuedOn: null,
      knownFrom: today,
      settlesYear: false,
      days: [emptyDay(0)],
    },
    draft: "calendar.notice",
    act,
    check: ({ reference, issuer, issuedOn, knownFrom, days }) => ({
      reference: reference.trim() ? "" : words.missing,
      issuer: issuer.trim() ? "" : words.missing,
      issuedOn: issuedOn ? "" : words.missing,
      knownFrom: knownFrom ? "" : words.missing,
      days: days.every(({ day, name }) => day && name.trim()) ? "" : words.daysMissing,
    }),
  });
  const [asked, setAsked] = useState<EnterNotice>();
  const written = noticeOf(form.values);
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} onSubmit={() => written && act.send({ body: written })}>
        <TextInput
          label={words.reference}
          description={words.referenceHint}
          {...form.text("reference")}
        />
        <TextInput label={words.issuer} {...form.text("issuer")} />
        <Group grow align="flex-start">
          <DateField label={words.issuedOn} maxDate={today} {...form.pick("issuedOn")} />
          <DateField label={words.knownFrom} maxDate={today} {...form.pick("knownFrom")} />
        </Group>
        <NoticeDays {...form.pick("days")} />
        <Checkbox
          label={words.settlesYear}
          checked={form.values.settlesYear}
          onChange={(event) => form.change({ settlesYear: event.currentTarget.checked })}
        />
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          disabled={written === null}
          onClick={() => setAsked(written ?? undefined)}
        >
          {words.preview}
        </Button>
        {asked && JSON.stringify(asked) === JSON.stringify(written) && <Preview asked={asked} />}
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function Preview({ asked }: { asked: EnterNotice }) {
  const { preview: words } = useWords().calendar;
  const preview = useQuery(read("previewNotice", { body: asked }));
  return (
    <Answer query={preview}>
      {(data) => <CalendarPreviewBox preview={data} title={words.title} />}
    </Answer>
  );
}
