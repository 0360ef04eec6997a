import type { UnitKind, UnitRef } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import type { CallOf } from "../../app/api/api.ts";
import { unitKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";

/** What an agency will be called, what it is and under whom it stands. */
export interface Shape {
  name: string;
  shortName: string;
  symbol: string;
  kind: UnitKind;
  parent: UnitRef | null;
}
export const emptyShape: Shape = {
  name: "",
  shortName: "",
  symbol: "",
  kind: "department",
  parent: null,
};

type ShapeBody = NonNullable<CallOf<"reorganise">["body"]["shape"]>;

export const shapeBody = ({ name, shortName, symbol, kind, parent }: Shape): ShapeBody => ({
  name,
  kind,
  parentId: parent?.id ?? null,
  ...(shortName.trim() ? { shortName } : {}),
  ...(symbol.trim() ? { symbol } : {}),
});

interface ShapeFieldsProps {
  shape: Shape;
  error: string | undefined;
  onChange: (shape: Shape) => void;
}

export function ShapeFields({ shape, error, onChange }: ShapeFieldsProps) {
  const { succession, organisation, ui } = useWords();
  const { form: words } = succession;
  const put = (patch: Partial<Shape>) => onChange({ ...shape, ...patch });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={words.name}
        required
        data-field="shape"
        error={error}
        value={shape.name}
        onChange={({ currentTarget }) => put({ name: currentTarget.value })}
      />
      <TextInput
        label={`${words.shortName} ${ui.optional}`}
        value={shape.shortName}
        onChange={({ currentTarget }) => put({ shortName: currentTarget.value })}
      />
      <NativeSelect
        label={words.unitKind}
        value={shape.kind}
        onChange={({ currentTarget }) => put({ kind: currentTarget.value as UnitKind })}
        data={unitKinds.map((kind) => ({ value: kind, label: organisation.kinds[kind] }))}
      />
      <TextInput
        label={`${words.symbol} ${ui.optional}`}
        value={shape.symbol}
        onChange={({ currentTarget }) => put({ symbol: currentTarget.value })}
      />
      <UnitPicker
        clearable
        label={`${words.parent} ${ui.optional}`}
        value={shape.parent}
        onChange={(parent) => put({ parent })}
      />
    </SimpleGrid>
  );
}
