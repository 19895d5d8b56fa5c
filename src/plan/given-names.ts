/**
 * Given names in common use in Norway, in the forms people write them. A capital letter alone does not tell a person
 * from a place or a service; a name that is missing here means a finding less, never one too many.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
Aase Abdi Abdul Abdullah Adam Adrian Agnes Ahmad Ahmed Aina Aino Aksel Albert Alexander Alf Alfred Ali Alice Alina
Alma Aleksander Amalie Amanda Amina Amir Amund Anders Andre Andrea Andreas Andrzej Ane Anette Anita Anja Ann Anna Anne
Annette Anniken Anton Arild Arnar Arne Arnt Arve Arvid Asbjørn Astrid Aud Audun August Aurora Axel Ayan Aylin Beate
Ben Benedicte Benjamin Bente Berit Bernt Birger Birgit Birgitte Birte Bjarne Bjørg Bjørn Bjørnar Bodil Brage Brit
Brita Britt Bård Børge Camilla Carina Carl Caroline Casper Cathrine Cecilie Charlotte Christer Christian Christin
Christina Christine Christoffer Dag Dagfinn Dagny Daniel David Didrik Ebba Edel Edvard Egil Einar Eirik Eirin Eivind
Eldar Elias Elin Elisabeth Elise Ella Ellen Ellinor Else Emil Emilie Emma Endre Erik Erlend Erling Espen Eva Even
Fatima Filip Finn Fredrik Frida Frode Frøydis Geir Georg Gerd Gina Gisle Grete Grethe Gro Gudrun Gunhild Gunn Gunnar
Gunvor Guri Guro Halvard Halvor Hamza Hanna Hannah Hanne Hans Harald Hassan Hedda Hege Heidi Helena Helene Helga Helge
Henning Henriette Henrik Herman Hilde Hilmar Håkon Håvard Ibrahim Ida Idun Ina Inga Inge Ingebjørg Ingeborg Inger
Ingrid Ingunn Ingvild Irene Iselin Isak Ivar Iver Jakob Jan Janne Jarle Jeanette Jenny Jens Joakim Joar Johan Johanne
Johannes John Johnny Jon Jonas Jonathan Jorunn Jostein Josef Julia Julie Jørgen Jørn Kai Kamilla Karen Kari Karin
Karina Karl Karoline Kasper Katarzyna Kathrine Katrine Ketil Khadija Kim Kine Kirsten Kirsti Kjell Kjersti Kjetil
Klara Knut Konrad Kristian Kristin Kristina Kristine Kristoffer Kåre Laila Lars Laura Lea Leif Lena Lene Leon Lilly
Linda Line Linn Linnea Lisa Lise Liv Lotte Louise Lucas Ludvig Lukas Magne Magnhild Magnus Mads Maja Malene Malin Maren
Margareth Margit Margrete Margunn Mari Maria Marianne Marie Marit Marius Markus Marta Marte Martha Marthe Martin
Martine Mathias Mats Matheo Mathilde May Merete Mette Mia Michael Mikael Mikkel Milla Mina Mohamed Mohammad Mohammed
Mona Monica Monika Morten Muhammad Nils Nina Noah Noor Nora Odd Oda Ola Olav Olaf Ole Oliver Olivia Omar Oscar Oskar
Otto Paul Peder Per Pernille Peter Petra Petter Philip Pia Piotr Pål Ragna Ragnar Ragnhild Rakel Randi Rasmus Rebecca
Reidar Reidun Renate Rikke Rita Roald Robert Robin Roger Rolf Ronny Rune Runar Ruth Rigmor Sander Sandra Sara Sarah
Sebastian Selma Signe Sigrid Sigrun Sigurd Silje Simen Simon Sindre Sissel Siri Siv Snorre Sofia Sofie Solfrid Solveig
Solvår Sondre Sonja Sophie Stefan Stein Steinar Stian Stig Stine Sunniva Susanne Svein Sverre Synne Synnøve Terje
Thea Therese Thomas Tina Tiril Tobias Tom Tomas Tommy Tone Tonje Tor Tora Tord Tore Torgeir Torhild Torill Torleif
Tormod Torstein Torunn Toril Tove Trine Trond Trude Trygve Tuva Ulf Ulrik Une Unn Unni Vegard Vera Vibeke Victoria
Vidar Vigdis Viktor Vilde Vilhelm Vivian William Yasmin Yngve Yusuf Øistein Ørjan Øystein Øyvind Åge Åse Åshild Åsmund
Ante Biret Elle Inga Issát Ánte Áile Máret Máhtte Nilla Piera Risten Sárá Ánne Jovnna Juhán
`
    .trim()
    .split(/\s+/),
)
