import { Select } from "@mantine/core";

type Severity = "error" | "warning";

/** How heavily a guideline counts. */
export function SeverityField({
  value,
  onChange,
}: {
  readonly value: Severity;
  readonly onChange: (severity: Severity) => void;
}) {
  return (
    <Select
      label="If not followed"
      allowDeselect={false}
      data={severities}
      value={value}
      onChange={next => onChange(next === "warning" ? "warning" : "error")}
    />
  );
}

const severities = [
  { value: "error", label: "Stops ready" },
  { value: "warning", label: "Warns" },
];
