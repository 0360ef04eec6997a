import type { ScanReading } from "@dondoc/contract";
import { Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ScanReadingRow } from "./scan-reading-row.tsx";
import styles from "./scan-readings.module.css";

/** The scans that are being read, and what became of the person's own; nothing where there are none. */
export function ScanReadings({ readings }: { readings: readonly ScanReading[] }) {
  const { readings: words } = useWords().documents;
  if (readings.length === 0) return null;
  return (
    <section className={styles.readings} aria-labelledby="readings">
      <Title order={2} size="h3" id="readings">
        {words.title}
      </Title>
      <ul className={styles.list}>
        {readings.map((reading) => (
          <ScanReadingRow key={reading.id} reading={reading} />
        ))}
      </ul>
    </section>
  );
}
