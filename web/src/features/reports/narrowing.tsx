import type { ReportSheet } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { origins, reportsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import styles from "./reports.module.css";

type Narrowed = "unitId" | "groupId" | "fieldId" | "origin" | "view";

/** What a form can be narrowed to; each choice stands in the address, and a form without it leaves it aside. */
export function Narrowing({ sheet }: { sheet: ReportSheet }) {
  const { reports: words, tasks } = useWords();
  const search = reportsRoute.useSearch();
  const navigate = reportsRoute.useNavigate();
  const has = (filter: ReportSheet["filters"][number]) => sheet.filters.includes(filter);
  const put = (name: Narrowed, value: string | undefined) =>
    void navigate({
      search: (before) => {
        const { [name]: _, ...others } = before;
        return value === undefined || value === "" ? others : { ...others, [name]: value };
      },
    });
  if (sheet.filters.length === 0) return null;
  return (
    <div className={`${styles.narrowing} no-print`}>
      {has("unit") && (
        <UnitPicker
          label={words.unit}
          value={sheet.unit}
          clearable
          onChange={(unit) => put("unitId", unit?.id)}
        />
      )}
      {has("group") && <GroupSelect value={search.groupId} onChange={(id) => put("groupId", id)} />}
      {has("field") && <FieldSelect value={search.fieldId} onChange={(id) => put("fieldId", id)} />}
      {has("origin") && (
        <ChoiceField
          label={words.origin}
          any={words.anyOrigin}
          options={origins}
          nameOf={(origin) => tasks.origins[origin]}
          value={search.origin}
          onChange={(origin) => put("origin", origin)}
        />
      )}
      {has("view") && (
        <NativeSelect
          label={words.view}
          value={sheet.view}
          data={[
            { value: "then", label: words.asItWas },
            { value: "now", label: words.asItIs },
          ]}
          onChange={({ currentTarget }) =>
            put("view", currentTarget.value === "now" ? "now" : undefined)
          }
        />
      )}
    </div>
  );
}

interface SelectProps {
  value: string | undefined;
  onChange: (id: string) => void;
}

function GroupSelect({ value, onChange }: SelectProps) {
  const words = useWords().reports;
  const { data } = useQuery(read("listUnitGroups", { query: {} }));
  return (
    <IdSelect
      label={words.group}
      any={words.anyGroup}
      options={data?.items ?? []}
      value={value}
      onChange={onChange}
    />
  );
}

/** Only where the province has fields. */
function FieldSelect({ value, onChange }: SelectProps) {
  const words = useWords().reports;
  const { data } = useQuery(read("getPortfolios", { query: {} }));
  const fields = data?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <IdSelect
      label={words.field}
      any={words.anyField}
      options={fields}
      value={value}
      onChange={onChange}
    />
  );
}

function IdSelect({
  label,
  any,
  options,
  value,
  onChange,
}: SelectProps & {
  label: string;
  any: string;
  options: readonly { id: string; name: string }[];
}) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      data={[
        { value: "", label: any },
        ...options.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
