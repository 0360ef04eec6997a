import type { InspectionDetail, InspectionMinutes, MinutesNotes } from "@dondoc/contract";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { instantOf, isTime, localTimeOf } from "./local-time.ts";

interface Values {
  beganOn: string | null;
  beganAt: string;
  endedOn: string | null;
  endedAt: string;
  place: string;
  representatives: string;
  witnesses: string;
  statement: string;
  requests: string;
  papers: string;
  copies: string;
  refusal: string;
}
interface MinutesDialogProps {
  inspection: InspectionDetail;
  begunAt: string | null;
  item: InspectionMinutes["items"][number];
  onClose: () => void;
}

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean); // prettier-ignore
const orNull = (text: string): string | null => text.trim() || null;

/** What stands in the minutes already; for new ones the hour at which the visit was begun. */
function initialOf(notes: MinutesNotes | null, begunAt: string | null): Values {
  const began = notes?.beganAt ?? begunAt;
  const from = began === null ? null : localTimeOf(began);
  const to = notes?.endedAt ? localTimeOf(notes.endedAt) : null;
  return {
    beganOn: from?.day ?? null,
    beganAt: from?.time ?? "",
    endedOn: to?.day ?? null,
    endedAt: to?.time ?? "",
    place: notes?.place ?? "",
    representatives: notes?.representatives.join("\n") ?? "",
    witnesses: notes?.witnesses.join("\n") ?? "",
    statement: notes?.statement ?? "",
    requests: notes?.requests ?? "",
    papers: notes?.papers ?? "",
    copies: String(notes?.copies ?? 2),
    refusal: notes?.refusal ?? "",
  };
}

/** Writes what the minutes of a visit to one agency say beside the findings. */
export function MinutesDialog({ inspection, begunAt, item, onClose }: MinutesDialogProps) {
  const { minutes: words, ui } = useWords();
  const { facts, form: fields, missing } = words;
  const { unit, notes } = item;
  const title = words.writeAt(unit.name);
  const act = useAct("writeMinutes", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: initialOf(notes, begunAt),
    draft: `inspection.minutes.${inspection.id}.${unit.id}`,
    act,
    check: (values) => {
      const isOpen = values.endedOn === null && values.endedAt.trim() === "";
      const copies = Number(values.copies);
      return {
        beganOn: values.beganOn === null ? missing.day : "",
        beganAt: isTime(values.beganAt) ? "" : missing.time,
        endedAt: isOpen || (values.endedOn !== null && isTime(values.endedAt)) ? "" : missing.end,
        place: values.place.trim() === "" ? missing.place : "",
        representatives: lines(values.representatives).length === 0 ? missing.representatives : "",
        copies: Number.isInteger(copies) && copies >= 2 && copies <= 20 ? "" : missing.copies,
      };
    },
  });
  const send = (values: Values) => {
    const { beganOn, endedOn } = values;
    if (beganOn === null) return;
    act.send({
      body: {
        inspectionId: inspection.id,
        version: inspection.version,
        unitId: unit.id,
        beganAt: instantOf(beganOn, values.beganAt),
        endedAt: endedOn === null ? null : instantOf(endedOn, values.endedAt),
        place: values.place,
        representatives: lines(values.representatives),
        witnesses: lines(values.witnesses),
        statement: orNull(values.statement),
        requests: orNull(values.requests),
        papers: orNull(values.papers),
        copies: Number(values.copies),
        refusal: orNull(values.refusal),
      },
    });
  };
  const long = (
    name: "statement" | "requests" | "papers",
    description: string,
  ) => <LongText label={`${facts[name]} ${ui.optional}`} description={description} autosize minRows={2} {...form.text(name)} />; // prettier-ignore
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Form form={form} act={act} onSubmit={send} label={title}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField label={fields.beganOn} required {...form.pick("beganOn")} />
          <TextInput label={fields.beganAt} required {...form.text("beganAt")} />
          <DateField label={`${fields.endedOn} ${ui.optional}`} {...form.pick("endedOn")} />
          <TextInput label={`${fields.endedAt} ${ui.optional}`} {...form.text("endedAt")} />
        </SimpleGrid>
        <TextInput label={facts.place} required {...form.text("place")} />
        <LongText
          label={facts.representatives}
          description={fields.onePerLine}
          required
          autosize
          minRows={2}
          {...form.text("representatives")}
        />
        {long("statement", fields.dashLine)}
        {long("requests", fields.dashLine)}
        {long("papers", fields.dashLine)}
        <TextInput label={fields.copies} required inputMode="numeric" {...form.text("copies")} />
        <LongText label={fields.refusal} autosize minRows={1} {...form.text("refusal")} />
        <LongText
          label={`${facts.witnesses} ${ui.optional}`}
          description={fields.witnessLine}
          autosize
          minRows={1}
          {...form.text("witnesses")}
        />
        <FormButtons submit={words.write} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
