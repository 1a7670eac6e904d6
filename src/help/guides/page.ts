/** `/help/<topic>/<guide>/<step>`: a guide to leaf through, a step a page, and its pictures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import type { HelpTopic } from '../../eid/help.ts';
import { isLanguage } from '../../kernel/language.ts';
import { view } from '../../web/render.ts';
import { Refused } from '../../web/rule.ts';
import { NOT_FOUND } from '../../web/rules.ts';
import { type HelpAround, helpPage, helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import { topicNamed } from '../topic-page.ts';
import { addressOf, type Topics } from '../topics.ts';
import { pictureFolder, pictureName, picturesOf } from './pictures.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

interface GuideModel {
  readonly heading: string;
  readonly place: string;
  readonly text: string;
  readonly picture: {
    readonly src: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  readonly back: Link | null;
  readonly forward: Link;
  readonly isLast: boolean;
  readonly stepsHeading: string;
  readonly steps: readonly (Link & { readonly current: boolean })[];
}

const GUIDE = view<GuideModel & HelpAround>('help/guide');

/** @throws Refused where there is no such guide or step */
function stepsOf(topic: HelpTopic, guide: string): readonly string[] {
  const steps = Object.keys(topic.texts.nb.guides?.[guide]?.steps ?? {});
  if (steps.length === 0) throw new Refused(NOT_FOUND, { detail: 'The help has no such guide.' });
  return steps;
}

async function asked(topics: Topics, { params }: Request) {
  const [id, guide, number] = [params.topic, params.guide, params.step].map((part) => String(part ?? ''));
  const topic = await topicNamed(topics, id ?? '');
  const steps = stepsOf(topic, guide ?? '');
  const at = /^[1-9]\d?$/.test(number ?? '') ? Number(number) - 1 : -1;
  const step = steps[at];
  if (step === undefined) throw new Refused(NOT_FOUND, { detail: 'The guide has no such step.' });
  return { topic, guide: guide ?? '', steps, at, step };
}

/** One step of a guide. */
export function guidePage(ports: HelpPorts, topics: Topics): RequestHandler {
  const pictures = picturesOf();
  return async (req, res) => {
    const asking = helpRequest(req);
    const { say, language } = asking;
    const { topic, guide, steps, at, step } = await asked(topics, req);
    const texts = topic.texts[language];
    const words = texts.guides?.[guide];
    const picture = (await pictures(topic.id))[pictureName(guide, step, language)];
    if (words === undefined || picture === undefined)
      throw new Error(`${guide} has no ${step} in ${language}`);
    const here = `${addressOf(topic)}/${guide}`;
    const answer = Object.entries(topic.shownBy ?? {}).find(([, shown]) => shown === guide)?.[0];
    const isLast = at === steps.length - 1;
    const model: GuideModel = {
      heading: words.title,
      place: say('guide.step', { at: at + 1, of: steps.length }),
      text: words.steps[step] ?? '',
      picture: {
        src: `${here}/${at + 1}/${language}.webp`,
        alt: say('guide.picture', { heading: picture.heading }),
        width: picture.width,
        height: picture.height,
      },
      back: at === 0 ? null : { href: `${here}/${at}`, text: say('guide.back') },
      forward: isLast
        ? { href: `${addressOf(topic)}#${answer ?? ''}`, text: say('guide.done') }
        : { href: `${here}/${at + 2}`, text: say('guide.forward') },
      isLast,
      stepsHeading: say('guide.steps'),
      steps: steps.map((one, place) => ({
        href: `${here}/${place + 1}`,
        text: words.steps[one] ?? '',
        current: place === at,
      })),
    };
    const above = [{ href: addressOf(topic), text: texts.name }];
    res.send(helpPage(ports, asking, { view: GUIDE, model, title: model.heading, above }));
  };
}

/** The picture's file is named by the step, so that a step put in between renames none. */
export function guidePicture(topics: Topics): RequestHandler {
  return async (req, res) => {
    const [language, type, more] = String(req.params.picture ?? '').split('.');
    if (!isLanguage(language) || type !== 'webp' || more !== undefined) throw new Refused(NOT_FOUND);
    const { topic, guide, step } = await asked(topics, req);
    const file = join(pictureFolder(topic.id), `${pictureName(guide, step, language)}.webp`);
    const content = await readFile(file);
    res.set('cache-control', 'public, max-age=86400').type('image/webp').send(content);
  };
}
