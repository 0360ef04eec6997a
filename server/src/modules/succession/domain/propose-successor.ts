import { fold } from "./fold.ts";

/** A body that takes over, as far as choosing among several goes. */
export interface Receiver {
  unitId: string;
  functionScope: string | null;
  fieldIds: readonly string[];
  isHeir: boolean;
}
interface Proposal {
  unitId: string | null;
  because: string;
  /** Passes without anybody choosing. */
  byItself: boolean;
}

/** Words that every task has and that point at nobody. */
const COMMON = new Set(["cong tac", "quan ly", "nhiem vu", "nha nuoc", "linh vuc", "khac"]);

/**
 * To whom a task of a body that has ended is proposed to go: the only successor takes it by itself; of several the one that has its
 * field, else the one whose scope the task speaks of, else whoever goes on for the rest; a person decides (digest 17.2, rule 2).
 */
export function proposeSuccessor(
  task: { title: string; fieldId: string | null; field: string | null },
  receivers: readonly Receiver[],
): Proposal {
  const [only, ...others] = receivers;
  if (only === undefined) return waits("Không có cơ quan kế thừa");
  if (others.length === 0) {
    return { unitId: only.unitId, because: "Cơ quan kế thừa duy nhất", byItself: true };
  }
  const ofField = receivers.find(
    ({ fieldIds }) => task.fieldId !== null && fieldIds.includes(task.fieldId),
  );
  if (ofField) return proposes(ofField, `Lĩnh vực “${task.field ?? ""}”`);
  const title = ` ${fold(task.title)} `;
  const spoken = receivers
    .map((receiver) => ({
      receiver,
      phrases: phrasesOf(receiver).filter((one) => title.includes(` ${fold(one)} `)),
    }))
    .filter(({ phrases }) => phrases.length > 0)
    .toSorted((a, b) => b.phrases.length - a.phrases.length);
  const [best, second] = spoken;
  if (best && best.phrases.length > (second?.phrases.length ?? 0)) {
    return proposes(best.receiver, `Nội dung có “${best.phrases.join("”, “")}”`);
  }
  if (best) return waits("Nội dung thuộc phần việc của nhiều cơ quan");
  const heir = receivers.find(({ isHeir }) => isHeir);
  return heir ? proposes(heir, "Nhận phần việc còn lại") : waits("Chưa rõ thuộc phần việc nào");
}

const proposes = ({ unitId }: Receiver, because: string): Proposal => ({
  unitId,
  because,
  byItself: false,
});
const waits = (because: string): Proposal => ({ unitId: null, because, byItself: false });

/** "Báo chí, xuất bản, thông tin đối ngoại" is three phrases. */
function phrasesOf({ functionScope }: Receiver): string[] {
  return (functionScope ?? "")
    .split(/[,;.]|(?<!\p{L})và(?!\p{L})/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length > 3 && !COMMON.has(fold(phrase)));
}
