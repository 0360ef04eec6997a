import type { DelegableOffice, UnitRef } from "@dondoc/contract";
import { Button, Checkbox, Group, NativeSelect, Select, Stack, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fold } from "../../ui/fold.ts";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type PickProps, useForm } from "../../ui/use-form.ts";

interface Values {
  grantId: string;
  delegateId: string | null;
  acts: string[];
  units: UnitRef[];
  validFrom: string | null;
  lastDay: string | null;
  legalBasis: string;
}

export function DelegateDialog({ onClose }: { onClose: () => void }) {
  const { delegations: words } = useWords();
  const offices = useQuery(read("listDelegableOffices", {}));
  return (
    <Dialog opened onClose={onClose} title={words.give} size="xl">
      <Answer query={offices}>
        {({ items }) => <DelegateForm offices={items} onClose={onClose} />}
      </Answer>
    </Dialog>
  );
}

/** Who, what, for whom, from when to when, by which paper. */
function DelegateForm({
  offices,
  onClose,
}: {
  offices: readonly DelegableOffice[];
  onClose: () => void;
}) {
  const { form: words, give } = useWords().delegations;
  const { today } = useSession();
  const act = useAct("delegate", {
    said: words.given,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial: Values = {
    grantId: offices[0]?.grantId ?? "",
    delegateId: null,
    acts: [],
    units: [],
    validFrom: today,
    lastDay: null,
    legalBasis: "",
  };
  const form = useForm({
    initial,
    draft: "delegation.new",
    act,
    check: (values) => ({
      ...(values.delegateId ? {} : { delegateId: words.required(words.person) }),
      ...(values.acts.length > 0 ? {} : { acts: words.required(words.acts) }),
      ...(values.validFrom ? {} : { validFrom: words.required(words.validFrom) }),
      ...(values.lastDay ? {} : { lastDay: words.required(words.lastDay) }),
      ...(values.legalBasis.trim() ? {} : { legalBasis: words.required(words.legalBasis) }),
    }),
  });
  const office = offices.find(({ grantId }) => grantId === form.values.grantId) ?? offices[0];
  const acts = form.pick("acts");
  const send = ({ units, delegateId, validFrom, lastDay, ...values }: Values) => {
    if (delegateId === null || validFrom === null || lastDay === null) return;
    const unitIds = units.map(({ id }) => id);
    act.send({ body: { ...values, delegateId, validFrom, lastDay, unitIds } });
  };
  return (
    <Form form={form} act={act} onSubmit={send} label={give}>
      {offices.length > 1 && (
        <NativeSelect
          label={words.office}
          data={offices.map(({ grantId, role, unit }) => ({
            value: grantId,
            label: `${role}, ${unit.name}`,
          }))}
          value={form.values.grantId}
          onChange={({ currentTarget }) => form.change({ grantId: currentTarget.value, acts: [] })}
        />
      )}
      <PersonSelect office={office} {...form.pick("delegateId")} />
      <Checkbox.Group
        label={words.acts}
        required
        value={acts.value}
        onChange={acts.onChange}
        error={acts.error}
        data-field="acts"
      >
        <Stack gap="xs" mt="xs">
          {(office?.acts ?? []).map(({ act: name, title }) => (
            <Checkbox key={name} value={name} label={title} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Units {...form.pick("units")} />
      <Group gap="md" align="flex-start">
        <DateField label={words.validFrom} required {...form.pick("validFrom")} />
        <DateField label={words.lastDay} required {...form.pick("lastDay")} />
      </Group>
      <TextInput
        label={words.legalBasis}
        description={words.legalBasisHint}
        required
        {...form.text("legalBasis")}
      />
      <FormButtons submit={give} pending={act.pending} onCancel={onClose} />
    </Form>
  );
}

/** People of the own agency; for an office of the whole province anybody. */
function PersonSelect({
  office,
  ...field
}: PickProps<string | null> & { office: DelegableOffice | undefined }) {
  const { form: words } = useWords().delegations;
  const { account } = useSession();
  const unit = office && !office.provinceWide ? { unitId: office.unit.id } : {};
  const people = useQuery(read("listOfficers", { query: unit }));
  return (
    <Select
      {...field}
      label={words.person}
      placeholder={people.isPending ? words.loading : words.choosePerson}
      required
      searchable
      limit={60}
      data={(people.data?.items ?? [])
        .filter(({ accountId }) => accountId !== account.id)
        .map(({ accountId, name, title, unit: at }) => ({
          value: accountId,
          label: [name, title, at?.name].filter(Boolean).join(", "),
        }))}
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search)))
      }
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

function Units({ value, onChange, error, ...field }: PickProps<UnitRef[]>) {
  const { form: words } = useWords().delegations;
  return (
    <Stack gap="xs">
      <UnitPicker
        {...field}
        label={words.units}
        description={words.unitsHint}
        value={null}
        error={error}
        onChange={(unit) => {
          if (unit && !value.some(({ id }) => id === unit.id)) onChange([...value, unit]);
        }}
      />
      {value.map((unit) => (
        <Button
          key={unit.id}
          variant="light"
          style={{ alignSelf: "flex-start" }}
          rightSection={<IconX aria-hidden size={18} />}
          aria-label={words.dropUnit(unit.name)}
          onClick={() => onChange(value.filter(({ id }) => id !== unit.id))}
        >
          {unit.name}
        </Button>
      ))}
    </Stack>
  );
}
