import type { UnitDetail, UnitKind, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { unitKinds } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { currentVersion } from "./current-version.ts";

interface UnitFormDialogProps {
  /** The agency that changes; a new one when left out. */
  unit?: UnitDetail;
  onClose: () => void;
}

interface UnitValues {
  name: string;
  shortName: string;
  symbol: string;
  kind: UnitKind;
  parentId: UnitRef | null;
  validFrom: string | null;
  legalBasis: string;
}

const given = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  (value.trim() ? { [key]: value } : {}) as { [P in K]?: string };

export function UnitFormDialog({ unit, onClose }: UnitFormDialogProps) {
  const { edit: words, kinds } = useWords().organisation;
  const { ui } = useWords();
  const { today } = useSession();
  const now = unit && currentVersion(unit.versions, today);
  const create = useAct("createUnit", {
    said: (_, { body }) => words.added(body.name),
    onDone: () => close(),
  });
  const revise = useAct("reviseUnit", {
    said: (_, { body }) => words.revised(body.name),
    onDone: () => close(),
  });
  const act = unit ? revise : create;
  const form = useForm<UnitValues>({
    initial: {
      name: now?.name ?? "",
      shortName: now?.shortName ?? "",
      symbol: now?.symbol ?? "",
      kind: now?.kind ?? "department",
      parentId: now?.parent ?? null,
      validFrom: null,
      legalBasis: "",
    },
    draft: `unit.${unit?.id ?? "new"}`,
    act,
    check: ({ name, validFrom }) => ({
      name: name.trim() ? "" : words.nameMissing,
      validFrom: validFrom ? "" : words.validFromMissing,
    }),
  });
  const close = () => {
    form.clear();
    onClose();
  };
  const send = ({ validFrom, parentId, name, kind, ...texts }: UnitValues) => {
    if (!validFrom) return;
    const body = {
      name,
      kind,
      validFrom,
      parentId: parentId?.id ?? null,
      ...given("shortName", texts.shortName),
      ...given("symbol", texts.symbol),
      ...given("legalBasis", texts.legalBasis),
    };
    if (unit) revise.send({ body: { ...body, unitId: unit.id } });
    else create.send({ body });
  };
  const optional = (label: string) => `${label} ${ui.optional}`;
  return (
    <Dialog opened onClose={onClose} title={unit ? words.revise : words.add}>
      <Form form={form} act={act} onSubmit={send}>
        {unit && <Text c="dimmed">{words.reviseLead}</Text>}
        <TextInput label={words.name} {...form.text("name")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={optional(words.shortName)} {...form.text("shortName")} />
          <TextInput
            label={optional(words.symbol)}
            placeholder={words.symbolHint}
            {...form.text("symbol")}
          />
          <NativeSelect label={words.kind} {...form.text("kind")}>
            {unitKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </NativeSelect>
          <DateField label={words.validFrom} {...form.pick("validFrom")} />
        </SimpleGrid>
        <UnitPicker clearable label={optional(words.parent)} {...form.pick("parentId")} />
        <TextInput
          label={optional(words.legalBasis)}
          description={words.legalBasisHint}
          {...form.text("legalBasis")}
        />
        <FormButtons
          submit={unit ? words.submitRevise : words.submitAdd}
          pending={act.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
