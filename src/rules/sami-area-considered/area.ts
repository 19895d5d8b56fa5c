/**
 * The municipalities of the administrative area for Sámi languages by their Norwegian names: forskrift
 * 2005-06-17-657, read in Lovdata's archive of rules in force on 2026-05-02.
 */
export const samiArea: readonly string[] = [
  'Hamarøy',
  'Hattfjelldal',
  'Karasjok',
  'Kautokeino',
  'Kåfjord',
  'Lavangen',
  'Nesseby',
  'Porsanger',
  'Røros',
  'Røyrvik',
  'Saltdal',
  'Snåsa',
  'Tana',
  'Tjeldsund',
]
