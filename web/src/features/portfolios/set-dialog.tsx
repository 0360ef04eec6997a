import type { PortfolioBook, PortfolioDuty, UnitRef } from "@dondoc/contract";
import { Button, MultiSelect, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type PickProps, useForm } from "../../ui/use-form.ts";
import styles from "./portfolios.module.css";

interface Values {
  duty: PortfolioDuty;
  divisionId: string;
  accountId: string;
  units: UnitRef[];
  groupIds: string[];
  fieldIds: string[];
  validFrom: string | null;
  legalBasis: string;
}

/** One division with an officer, or one Vice-Chair, over several agencies, groups and fields at once. */
export function SetDialog({ book, onClose }: { book: PortfolioBook; onClose: () => void }) {
  const { form: words } = useWords().portfolios;
  const { today } = useSession();
  const groups = useQuery(read("listUnitGroups", { query: {} }));
  const act = useAct("setPortfolio", {
    said: ({ ids }) => words.done(ids.length),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial: Values = {
    duty: "monitor",
    divisionId: "",
    accountId: "",
    units: [],
    groupIds: [],
    fieldIds: [],
    validFrom: today,
    legalBasis: "",
  };
  const form = useForm({
    initial,
    draft: "portfolio.new",
    act,
    check: (values) => ({
      ...(values.duty === "monitor" && !values.divisionId
        ? { divisionId: words.required(words.division) }
        : {}),
      ...(values.duty === "lead" && !values.accountId
        ? { accountId: words.required(words.leader) }
        : {}),
      ...(values.units.length + values.groupIds.length + values.fieldIds.length === 0
        ? { units: words.nothing }
        : {}),
      ...(values.validFrom === null ? { validFrom: words.required(words.validFrom) } : {}),
      ...(values.legalBasis.trim() ? {} : { legalBasis: words.required(words.legalBasis) }),
    }),
  });
  const { duty, divisionId } = form.values;
  const send = ({ units, validFrom, ...values }: Values) => {
    if (validFrom === null) return;
    act.send({
      body: {
        ...values,
        validFrom,
        divisionId: duty === "monitor" ? values.divisionId : null,
        accountId: values.accountId || null,
        unitIds: units.map(({ id }) => id),
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form form={form} act={act} onSubmit={send} label={words.title}>
        <Radio.Group
          label={words.duty}
          value={duty}
          onChange={(chosen) =>
            form.change({ duty: chosen === "lead" ? "lead" : "monitor", accountId: "" })
          }
        >
          <Stack gap="xs" mt="xs">
            <Radio value="monitor" label={words.monitor} />
            <Radio value="lead" label={words.lead} />
          </Stack>
        </Radio.Group>
        {duty === "monitor" && (
          <NativeSelect
            label={words.division}
            required
            data={[
              { value: "", label: words.chooseDivision },
              ...book.divisions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.text("divisionId")}
          />
        )}
        <PersonSelect duty={duty} divisionId={divisionId} {...form.pick("accountId")} />
        <Units {...form.pick("units")} />
        <MultiSelect
          label={words.groups}
          searchable
          data={(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.pick("groupIds")}
        />
        <MultiSelect
          label={words.fields}
          searchable
          data={book.fields
            .filter(({ validTo }) => validTo === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.pick("fieldIds")}
        />
        <DateField label={words.validFrom} required {...form.pick("validFrom")} />
        <TextInput
          label={words.legalBasis}
          description={words.legalBasisHint}
          required
          {...form.text("legalBasis")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface PersonSelectProps extends PickProps<string> {
  duty: PortfolioDuty;
  divisionId: string;
}

function PersonSelect({ duty, divisionId, value, onChange, ...field }: PersonSelectProps) {
  const { form: words } = useWords().portfolios;
  const asked = duty === "lead" ? { role: "VICE_CHAIR" } : { unitId: divisionId };
  const people = useQuery({
    ...read("listOfficers", { query: asked }),
    enabled: duty === "lead" || divisionId !== "",
  });
  return (
    <NativeSelect
      {...field}
      label={duty === "lead" ? words.leader : words.officer}
      {...(duty === "lead" ? { required: true } : { description: words.officerHint })}
      value={value}
      data={[
        { value: "", label: duty === "lead" ? words.chooseLeader : "" },
        ...(people.data?.items ?? []).map(({ accountId, name, title }) => ({
          value: accountId,
          label: `${name}, ${title}`,
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Agencies one after another; each chosen one can be dropped again. */
function Units({ value, onChange, error, ...field }: PickProps<UnitRef[]>) {
  const { form: words } = useWords().portfolios;
  return (
    <Stack gap="xs">
      <UnitPicker
        {...field}
        label={words.unit}
        value={null}
        error={error}
        onChange={(unit) => {
          if (unit && !value.some(({ id }) => id === unit.id)) onChange([...value, unit]);
        }}
      />
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={words.units}>
          {value.map((unit) => (
            <li key={unit.id}>
              <Button
                variant="light"
                rightSection={<IconX aria-hidden size={18} />}
                aria-label={words.dropUnit(unit.name)}
                onClick={() => onChange(value.filter(({ id }) => id !== unit.id))}
              >
                {unit.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
