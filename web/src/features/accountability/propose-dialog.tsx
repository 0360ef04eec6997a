import type { MeasureSubject, ProposedKind, RecordGround, UnitRef } from "@dondoc/contract";
import { Alert, Checkbox, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { measureSubjects } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type Form as FormOf, useForm } from "../../ui/use-form.ts";
import { periodsAround } from "./periods.ts";
import { SubjectFields, type SubjectValues } from "./subject-fields.tsx";

interface Values extends SubjectValues {
  grounds: string[];
  figures: boolean;
  cause: string;
  remedyWanted: string;
  remedyBy: string | null;
  countsFor: string;
}
const kinds: readonly ProposedKind[] = ["reminder", "criticism", "severe-criticism", "praise"];

interface ProposeDialogProps {
  /** Begun from a threshold that an agency reaches. */
  start?: { kind: ProposedKind; unit: UnitRef; countsFor: string };
  onClose: () => void;
}

/** A proposal with grounds that the record gives: the person chooses among them and says what for. */
export function ProposeDialog({ start, onClose }: ProposeDialogProps) {
  const { accountability } = useWords();
  const { propose: words, enter } = accountability;
  const { today } = useSession();
  const navigate = useNavigate();
  const act = useAct("proposeMeasure", {
    said: words.done,
    onDone: async ({ id }) => {
      form.clear();
      onClose();
      await navigate({ to: "/so-trach-nhiem/de-nghi/$id", params: { id } });
    },
  });
  const periods = periodsAround(today);
  const form = useForm<Values>({
    initial: {
      kind: start?.kind ?? "reminder",
      subjectKind: "agency",
      unitId: start?.unit ?? null,
      personId: "",
      grounds: [],
      figures: start !== undefined,
      cause: "",
      remedyWanted: "",
      remedyBy: null,
      countsFor: start?.countsFor ?? periods[0] ?? "",
    },
    draft: `measure.propose.${start?.unit.id ?? "new"}`,
    act,
    check: (values) => ({
      unitId: values.unitId ? "" : enter.missing(enter.unit),
      personId:
        values.unitId && values.subjectKind === "person" && values.personId === ""
          ? enter.missing(enter.person)
          : "",
      // Until an agency is chosen there are no grounds to choose among.
      grounds:
        values.unitId === null || values.grounds.length > 0 || values.figures
          ? ""
          : words.groundsMissing,
      cause: values.cause.trim() === "" ? enter.missing(words.cause) : "",
    }),
  });
  const { kind, unitId: unit } = form.values;
  const record = useQuery({
    ...read("getRecordGrounds", { query: { unitId: unit?.id ?? "" } }),
    enabled: unit !== null,
  });
  const grounds = record.data?.grounds ?? [];
  const send = (values: Values) => {
    const chosen = (of: RecordGround["kind"]) =>
      grounds.filter((one) => one.kind === of && values.grounds.includes(one.id)).map(({ id }) => id); // prettier-ignore
    const praise = values.kind === "praise";
    act.send({
      body: {
        kind: kinds.find((one) => one === values.kind) ?? "reminder",
        subjectKind: subjectOf(values.subjectKind),
        unitId: values.unitId?.id ?? "",
        personId: values.subjectKind === "person" ? values.personId : null,
        cause: values.cause,
        remedyWanted: praise || values.remedyWanted.trim() === "" ? null : values.remedyWanted,
        remedyBy: praise ? null : values.remedyBy,
        countsFor: values.countsFor,
        taskIds: chosen("task"),
        reportIds: chosen("finding"),
        findingIds: chosen("inspection"),
        figuresOf: values.figures ? values.countsFor : null,
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={words.open} size="xl">
      <Form form={form} act={act} onSubmit={send} label={words.open}>
        <SubjectFields
          form={form}
          kinds={kinds}
          head={
            record.data && (
              <Text>{record.data.head ? words.head(record.data.head.name) : words.noHead}</Text>
            )
          }
        />
        {record.data?.vertical && kind !== "praise" && (
          <Alert color="yellow" variant="outline">
            {words.vertical}
          </Alert>
        )}
        {unit === null ? (
          <Text c="dimmed">{words.chooseUnit}</Text>
        ) : (
          record.data && <ChooseGrounds form={form} grounds={grounds} asOf={record.data.asOf} />
        )}
        <LongText
          label={words.cause}
          description={words.causeHint}
          required
          autosize
          minRows={3}
          {...form.text("cause")}
        />
        {kind !== "praise" && (
          <>
            <LongText
              label={enter.remedyWanted}
              autosize
              minRows={2}
              {...form.text("remedyWanted")}
            />
            <DateField label={enter.remedyBy} clearable {...form.pick("remedyBy")} />
          </>
        )}
        <NativeSelect
          label={enter.countsFor}
          {...form.text("countsFor")}
          data={[...new Set([form.values.countsFor, ...periods])].map((one) => ({
            value: one,
            label: accountability.period(one),
          }))}
        />
        {kind !== "praise" && record.data?.hearDays && (
          <Text c="dimmed">{words.hear(record.data.hearDays)}</Text>
        )}
        <FormButtons submit={words.open} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const subjectOf = (text: string): MeasureSubject =>
  measureSubjects.find((one) => one === text) ?? "agency";

interface ChooseProps {
  form: FormOf<Values>;
  grounds: readonly RecordGround[];
  asOf: string;
}

function ChooseGrounds({ form, grounds, asOf }: ChooseProps) {
  const { propose: words, record } = useWords().accountability;
  return (
    <>
      <Checkbox.Group
        label={words.grounds(formatDate(asOf))}
        value={form.values.grounds}
        error={form.errors["grounds"]}
        onChange={(chosen) => form.change({ grounds: chosen })}
        data-field="grounds"
      >
        <Stack gap="xs" mt="xs" mah="18rem" style={{ overflowY: "auto" }}>
          {grounds.length === 0 && <Text c="dimmed">{words.noGrounds}</Text>}
          {grounds.map(({ id, label, lines, mitigating }) => (
            <Checkbox
              key={id}
              value={id}
              label={label}
              description={[
                lines.join("; "),
                ...(mitigating.length > 0
                  ? [`${record.mitigating}: ${mitigating.join("; ")}`]
                  : []),
              ].join(". ")}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label={words.figures}
        checked={form.values.figures}
        onChange={({ currentTarget }) => form.change({ figures: currentTarget.checked })}
      />
    </>
  );
}
