import type { TaskRow, UnitRef } from "@dondoc/contract";
import { Button, Checkbox, Group, NativeSelect } from "@mantine/core";
import { IconFilter, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { origins, taskListRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { OwnChargeSwitch } from "./own-charge.tsx";
import styles from "./task-filters.module.css";
import { type FilterName, type Filters, withoutFilters } from "./without-filters.ts";

const roles = ["lead", "coordinating"] as const;

export function TaskFilters({ first }: { first: TaskRow | undefined }) {
  const { list: words, origins: originNames } = useWords().tasks;
  const session = useSession();
  const search = taskListRoute.useSearch();
  const navigate = taskListRoute.useNavigate();
  // On a phone: open where something is chosen, so that nothing narrows the list unseen.
  const [opened, setOpened] = useState(
    Boolean(search.unitId ?? search.role ?? search.mine ?? search.fieldId ?? search.origin),
  );
  const unit = useChosenUnit(search.unitId, first);
  const put = (patch: Filters) => void navigate({ search: (before) => ({ ...before, ...patch }) });
  const drop = (...names: FilterName[]) =>
    void navigate({ search: (before) => withoutFilters(before, ...names) });
  // Without filling the browser's history.
  const look = (q: string) =>
    void navigate({
      replace: true,
      search: (before) => (q === "" ? withoutFilters(before, "q") : { ...before, q }),
    });

  return (
    <div className={`${styles.filters} ${opened ? "" : styles.few}`}>
      <SearchField
        label={words.search}
        placeholder={words.searchHint}
        value={search.q ?? ""}
        onSearch={look}
      />
      <Button
        variant="default"
        hiddenFrom="sm"
        leftSection={<IconFilter aria-hidden size={18} />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {words.more}
      </Button>
      <div className={styles.more}>
        <UnitPicker
          label={words.unit}
          value={unit}
          clearable
          onChange={(chosen) => (chosen ? put({ unitId: chosen.id }) : drop("unitId"))}
        />
      </div>
      {(session.home === "agency" || search.unitId) && (
        <NativeSelect
          className={styles.more ?? ""}
          label={words.role}
          value={search.role ?? "lead"}
          data={roles.map((role) => ({ value: role, label: words[role] }))}
          onChange={(event) => {
            if (event.currentTarget.value === "coordinating") put({ role: "coordinating" });
            else drop("role");
          }}
        />
      )}
      <FieldSelect
        value={search.fieldId}
        onChange={(fieldId) => (fieldId ? put({ fieldId }) : drop("fieldId"))}
      />
      {session.leads && (
        <div className={`${styles.more} ${styles.check}`}>
          <OwnChargeSwitch />
        </div>
      )}
      <ChoiceField
        className={styles.more}
        label={words.origin}
        any={words.anyOrigin}
        options={origins}
        nameOf={(origin) => originNames[origin]}
        value={search.origin}
        onChange={(origin) => (origin ? put({ origin }) : drop("origin"))}
      />
      {(session.home === "desk" || session.home === "agency") && (
        <Checkbox
          className={`${styles.more} ${styles.check}`}
          label={session.home === "desk" ? words.mine : words.mineInAgency}
          checked={search.mine ?? false}
          onChange={(event) => (event.currentTarget.checked ? put({ mine: true }) : drop("mine"))}
        />
      )}
      <ChosenFilters search={search} first={first} drop={drop} />
    </div>
  );
}

/** Only where the province has fields. */
function FieldSelect({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (fieldId: string) => void;
}) {
  const { list: words } = useWords().tasks;
  const book = useQuery(read("getPortfolios", { query: {} }));
  const fields = book.data?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <NativeSelect
      className={styles.more ?? ""}
      label={words.field}
      value={value ?? ""}
      data={[
        { value: "", label: words.anyField },
        ...fields.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChosenProps {
  search: Filters;
  first: TaskRow | undefined;
  drop: (...names: FilterName[]) => void;
}

/** Filters that come with a link from elsewhere have no field of their own: each is named and can be dropped. */
function ChosenFilters({ search, first, drop }: ChosenProps) {
  const { list: words } = useWords().tasks;
  const { documentId, assignmentId, monitorId, completedFrom, importId } = search;
  if (!(documentId ?? assignmentId ?? monitorId ?? completedFrom ?? importId)) return null;
  const reference = first?.document.reference ?? words.chosenDocument;
  return (
    <Group gap="sm" className={styles.chosen ?? ""}>
      {completedFrom && (
        <DropButton
          label={words.completedFrom(formatDate(completedFrom))}
          onDrop={() => drop("completedFrom")}
        />
      )}
      {importId && <DropButton label={words.ofImport} onDrop={() => drop("importId")} />}
      {documentId && (
        <DropButton label={words.ofDocument(reference)} onDrop={() => drop("documentId")} />
      )}
      {monitorId && <DropButton label={words.followedByOne} onDrop={() => drop("monitorId")} />}
      {assignmentId && (
        <DropButton label={words.ofAssignment} onDrop={() => drop("assignmentId")} />
      )}
    </Group>
  );
}

function DropButton({ label, onDrop }: { label: string; onDrop: () => void }) {
  const { list: words } = useWords().tasks;
  return (
    <Button
      variant="light"
      rightSection={<IconX aria-hidden size={18} />}
      aria-label={words.dropFilter(label)}
      onClick={onDrop}
    >
      {label}
    </Button>
  );
}

/** The address holds only the id: the name comes from the register, or from a row when the unit has ended since. */
function useChosenUnit(unitId: string | undefined, first: TaskRow | undefined): UnitRef | null {
  const units = useQuery({ ...read("listUnits", { query: {} }), enabled: unitId !== undefined });
  if (unitId === undefined) return null;
  const found = units.data?.items.find(({ id }) => id === unitId);
  return found ?? (first?.holder.id === unitId ? first.holder : null);
}
