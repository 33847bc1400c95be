import { serialDay, writeWorkbook } from './workbook-file.ts';

/** A file of observations as people have it, with what is in it. */
export interface Export {
  /** What it is. */
  title: string;
  /** Its name when it stands beside its mapping in the folder of a program. */
  name: string;
  content: Buffer;
  program: string;
  /** The mapping that is drafted. */
  mapping: string;
  /** By partner, the values of its metrics in order of their ids; null: nothing was observed. */
  values: Record<string, (number | null)[]>;
  day: string;
}

const EUROPEAN: Export = {
  title: 'a European one with semicolons, decimal commas and days first, in Windows-1252',
  name: 'observations.csv',
  content: Buffer.from(
    [
      'Partnerbericht Januar 2026',
      'Erstellt am 02.02.2026 um 08:15 Uhr',
      '',
      'Kundennummer;Händler;Stichtag;Installationen;Umsatz (EUR);Bewertung;Verlängerungsquote;Zertifiziert;Betreuer',
      'K-1001;Müller & Söhne GmbH;31.01.2026;1.250;"12.345,67 €";4,5;87%;Ja;Anna',
      'K-1002;Bäckerei Weiß;31.01.2026;320;-;3,9;62,5 %;Nein;Ben',
      'K-1003;Café Olé;31.01.2026;#N/A;980,00 €;-;91%;Ja;Ben',
      'Gesamt;;;1.570;13.325,67 €;;;;',
      '',
    ]
      .join('\r\n')
      // The one letter here that Windows-1252 has elsewhere than Latin-1.
      .replaceAll('€', '\u0080'),
    'latin1',
  ),
  program: `
id: haus
name: Haus
summary: For testing.
currency: EUR
metrics:
  certified: { label: Zertifiziert, unit: flag }
  installs: { label: Aktive Installationen, unit: count }
  rating: { label: Bewertung, unit: rating, outOf: 5 }
  renewal: { label: Verlängerungsquote, unit: percent }
  revenue: { label: Umsatz, unit: money }
tiers:
  - { id: partner, name: Partner }
  - { id: gold, name: Gold, requires: { installs: 1000, rating: 4.5, revenue: 12345.67, renewal: 87, certified: true } }
`,
  mapping: `delimiter: ";"
encoding: windows-1252
header: 4
skip:
  where:
    Kundennummer: [Gesamt]

decimal: ","
thousands: "."
days: DD.MM.YYYY
empty: ["#N/A", "-"]
flags: { passed: [Ja], failed: [Nein] }
currency: EUR

partner: Kundennummer
day: Stichtag
metrics:
  certified: Zertifiziert
  installs: Installationen # called alike; is it meant?
  rating: Bewertung
  renewal: Verlängerungsquote
  revenue: "Umsatz (EUR)"
`,
  values: {
    'K-1001': [1, 1250, 4.5, 87, 12_345.67],
    'K-1002': [0, 320, 3.9, 62.5, null],
    'K-1003': [1, null, null, 91, 980],
  },
  day: '2026-01-31',
};

const money = (value: number) => ({ value, format: '[$$-409]#,##0.00' });
const share = (value: number) => ({ value, format: '0.0%' });
const date = (day: string) => ({ value: serialDay(day), format: 'm/d/yyyy' });

const WORKBOOK: Export = {
  title: 'a workbook with a merged title, days, amounts and percentages by their formats, numbers as text, errors and a sum',
  name: 'observations.xlsx',
  content: writeWorkbook([
    {
      name: 'Scorecard',
      rows: [
        ['Partner scorecard'],
        ['January 2026'],
        null,
        ['Partner', 'As of', 'Active installs', 'Revenue', 'Customer satisfaction', 'Security review'],
        ['northwind', date('2026-01-31'), 1250, money(12_345.67), share(0.87), 'Y'],
        ['contoso', date('2026-01-31'), '320', money(980), share(0.07), 'N'],
        ['fabrikam', date('2026-01-31'), { value: '#N/A', isError: true }, money(0.1), null, 'N/A'],
        ['Total', null, 1570, { ...money(13_325.77), formula: 'SUM(D5:D7)' }],
      ],
      merges: ['A1:F1'],
    },
    { name: 'Notes', rows: [['Numbers of all regions.']] },
  ]),
  program: `
id: haus
name: Haus
summary: For testing.
currency: USD
metrics:
  installs: { label: Active installs, unit: count }
  revenue: { label: Revenue, unit: money }
  satisfaction: { label: Customer satisfaction, unit: percent }
  security-review: { label: Security review, unit: flag }
tiers:
  - { id: partner, name: Partner }
  - { id: gold, name: Gold, requires: { installs: 1000, revenue: 12345.67, satisfaction: 87, security-review: true } }
`,
  mapping: `sheet: Scorecard
header: 4
skip:
  where:
    Partner: [Total]

empty: ["#N/A", "N/A"]
currency: USD

partner: Partner
day: As of
metrics:
  installs: Active installs
  revenue: Revenue
  satisfaction: Customer satisfaction
  security-review: Security review
`,
  values: { northwind: [1250, 12_345.67, 87, 1], contoso: [320, 980, 7, 0], fabrikam: [null, 0.1, null, null] },
  day: '2026-01-31',
};

const CRM: Export = {
  title: 'a report of a CRM with long quoted headers, US days, dollars, an id column, a totals row and a notice below',
  name: 'observations.csv',
  content: Buffer.from(
    `\uFEFF"Partner Account ID","Partner Account Name","Account Owner","As of Date","Closed Won Revenue, trailing 12 months (USD)","Open ""weighted"" Pipeline","Certified\u00A0People","Customer Satisfaction (CSAT)","Security Review Passed","Last Modified Date"
"001Dn00000A1b2c","Northwind, Inc.","Jo Park","01/31/2026","$1,234,567.50","($2,500.00)","14","87%","TRUE","1/30/2026, 9:15 AM"
"001Dn00000A1b2d","Contoso","Al Ito","01/31/2026","$980.00","$12,000.00","3","62.5%","FALSE","1/5/2026, 4:40 PM"
"001Dn00000A1b2e","Fabrikam","Al Ito","01/31/2026","$0.00","-","0","N/A","N/A","12/31/2025, 11:59 PM"
"Total","3","","","$1,235,547.50","$9,500.00","17","","",""

"Confidential Information - Do Not Distribute"
"Copyright © 2000-2026 example.com, inc. All rights reserved."
`,
  ),
  program: `
id: haus
name: Haus
summary: For testing.
currency: USD
metrics:
  certified-people: { label: Certified people, unit: count }
  pipeline: { label: Open pipeline, unit: money }
  revenue: { label: Closed-won revenue, unit: money }
  satisfaction: { label: Customer satisfaction, unit: percent }
  security-review: { label: Security review, unit: flag }
tiers:
  - { id: partner, name: Partner }
  - id: gold
    name: Gold
    requires: { revenue: 1234567.5, satisfaction: 87, certified-people: 14, security-review: true }
`,
  mapping: `skip:
  where:
    Partner Account ID: [Total, Confidential Information - Do Not Distribute, "Copyright © *-* example.com, inc. All rights reserved."]

thousands: ","
days: MM/DD/YYYY
empty: ["-", "N/A"]
currency: USD

partner: Partner Account ID
day: As of Date
metrics:
  certified-people: "Certified\\u00A0People"
  pipeline: "Open \\"weighted\\" Pipeline" # called alike; is it meant?
  revenue: "Closed Won Revenue, trailing 12 months (USD)" # called alike; is it meant?
  satisfaction: "Customer Satisfaction (CSAT)"
  security-review: Security Review Passed # called alike; is it meant?
`,
  values: {
    '001Dn00000A1b2c': [14, -2500, 1_234_567.5, 87, 1],
    '001Dn00000A1b2d': [3, 12_000, 980, 62.5, 0],
    '001Dn00000A1b2e': [0, null, 0, null, null],
  },
  day: '2026-01-31',
};

export const EXPORTS: readonly Export[] = [EUROPEAN, WORKBOOK, CRM];
