import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNuance, type Nuance } from '../../src/french/nuance.ts';

// What the press writes around a number of troops, and what it says of it. Empty where the words say nothing.
const [ABOUT, EXACT] = [{ approximate: true }, { approximate: false }];
const EXAMPLES: [quote: string, value: number, said: Partial<Nuance>][] = [
  ['environ 350 personnels militaires supplémentaires', 350, { ...ABOUT, direction: 'reinforcement' }],
  ['près de 750 soldats supplémentaires', 750, { ...ABOUT, direction: 'reinforcement' }],
  ['près d’un millier d’hommes', 1000, ABOUT],
  ['quelque 3 000 soldats', 3000, ABOUT],
  ['quelques 200 conseillers', 200, ABOUT],
  ['plus de 4 600 militaires', 4600, ABOUT],
  ['un peu plus de 5 000 hommes', 5000, ABOUT],
  ['un peu moins de 500 militaires', 500, ABOUT],
  ['moins de 2 000 soldats', 2000, ABOUT],
  ['une centaine de formateurs', 100, ABOUT],
  ['deux centaines de soldats', 200, ABOUT],
  ['une vingtaine d’instructeurs', 20, ABOUT],
  ['un millier de GI', 1000, ABOUT],
  ['jusqu’à 1 500 conseillers', 1500, ABOUT],
  ['au moins 475 militaires', 475, ABOUT],
  ['au maximum 450 hommes', 450, ABOUT],
  ['un maximum de 3 100 soldats', 3100, ABOUT],
  ['450 hommes au maximum', 450, ABOUT],
  ['autour de 2 500 soldats', 2500, ABOUT],
  ['aux alentours de 6 000 hommes', 6000, ABOUT],
  ['de l’ordre de 600 militaires', 600, ABOUT],
  ['à peu près 800 soldats', 800, ABOUT],
  ['400 militaires environ', 400, ABOUT],
  ['presque 300 soldats', 300, ABOUT],
  ['à peine 200 soldats', 200, ABOUT],
  ['environ les 500 hommes', 500, ABOUT],
  ['entre 500 et 600 soldats', 500, ABOUT],
  ['entre 500 et 600 soldats', 600, ABOUT],
  ['350 militaires', 350, EXACT],
  ['560 militaires supplémentaires en Irak', 560, { ...EXACT, direction: 'reinforcement' }],
  ['450 conseillers de plus', 450, { ...EXACT, direction: 'reinforcement' }],
  ['mille cinq cents hommes', 1500, EXACT],
  // Said of another number, or of a time: nothing is known of this one.
  ['200 soldats pour environ six mois', 200, { approximate: null }],
  ['450 soldats, parmi lesquels une centaine de formateurs', 450, { approximate: null }],
  [
    'portera à 820 le nombre de soldats américains déployés en Irak',
    820,
    { ...EXACT, counts: 'after', kind: 'present' },
  ],
  ['porte à 3 100 le nombre de conseillers', 3100, { ...EXACT, counts: 'after' }],
  ['portant ainsi à environ 3 550 le total', 3550, { ...ABOUT, counts: 'after' }],
  ['l’effectif sera porté à 3 550 hommes', 3550, { ...EXACT, counts: 'after' }],
  ['3 500 au total', 3500, { ...EXACT, counts: 'after' }],
  ['Au total, 5.262 soldats seront présents', 5262, { ...EXACT, counts: 'after', kind: 'present' }],
  ['5.262 soldats de l’armée des Etats-Unis qui seront présents', 5262, { ...EXACT, counts: 'after', kind: 'present' }],
  ['l’effectif atteindra 6 000 hommes', 6000, { ...EXACT, counts: 'after' }],
  ['passera à 4 087 militaires', 4087, { ...EXACT, counts: 'after' }],
  ['4 087 hommes, renfort compris', 4087, { ...EXACT, counts: 'after', direction: 'reinforcement' }],
  ['2 500 soldats resteront dans le pays', 2500, { ...EXACT, counts: 'after' }],
  [
    'Environ 1 400 soldats américains sont aujourd’hui déployés en Irak',
    1400,
    { ...ABOUT, counts: 'before', kind: 'present' },
  ],
  ['1 400 soldats américains sont déjà en Irak', 1400, { ...EXACT, counts: 'before', kind: 'present' }],
  ['s’ajoutent aux 3 100 militaires sur place', 3100, { ...EXACT, counts: 'before', kind: 'present' }],
  ['viendront s’ajouter aux 275 soldats', 275, { ...EXACT, counts: 'before' }],
  ['rejoindront les 3 500 Américains', 3500, { ...EXACT, counts: 'before' }],
  ['en plus des 5 200 soldats', 5200, { ...EXACT, counts: 'before', direction: 'reinforcement' }],
  ['actuellement au nombre de 5 200', 5200, { ...EXACT, counts: 'before' }],
  ['5 200 soldats jusqu’à présent', 5200, { approximate: false, counts: 'before' }],
  // Both at once: the words do not decide.
  ['les 3 870 déjà présents seront 4 087 au total', 4087, { ...EXACT, kind: 'present' }],
  ['le retrait de 2 200 soldats', 2200, { ...EXACT, direction: 'withdrawal' }],
  ['va retirer 500 militaires', 500, { ...EXACT, direction: 'withdrawal' }],
  ['500 soldats quitteront le pays', 500, { ...EXACT, direction: 'withdrawal' }],
  ['réduire de 2 200 le contingent', 2200, { ...EXACT, direction: 'withdrawal' }],
  ['500 hommes de moins', 500, { ...EXACT, direction: 'withdrawal' }],
  ['une réduction d’environ 1 000 soldats', 1000, { ...ABOUT, direction: 'withdrawal' }],
  ['l’envoi de 200 parachutistes', 200, { ...EXACT, direction: 'reinforcement' }],
  ['200 soldats en renfort', 200, { ...EXACT, direction: 'reinforcement' }],
  ['quelque 200 nouveaux formateurs', 200, { ...ABOUT, direction: 'reinforcement' }],
  ['retirera des renforts de 300 hommes', 300, EXACT],
  ['le plafond de 3 100 soldats déployés', 3100, { ...EXACT, kind: 'authorised' }],
  ['3 870 militaires autorisés', 3870, { ...EXACT, kind: 'authorised' }],
  ['la présence de 3 000 soldats', 3000, { ...EXACT, kind: 'present' }],
  ['3 000 soldats stationnés en Irak', 3000, { ...EXACT, kind: 'present' }],
];

for (const [quote, value, said] of EXAMPLES)
  test(`« ${quote} », for ${value}: ${JSON.stringify(said)}`, () => {
    const nothing: Nuance = { approximate: false, counts: null, direction: null, kind: null };
    assert.deepEqual(readNuance(quote, value), { ...nothing, ...said });
    assert.deepEqual(readNuance(quote.replaceAll('’', "'"), -value), { ...nothing, ...said });
  });
