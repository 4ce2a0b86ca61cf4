import type { Vocabulary } from "../vocabulary.ts";

export const french: Vocabulary = {
  tags: ["fr"],
  name: "French",
  states: {
    "sold-out": [
      "[la] liste d'attente [est] [désormais|maintenant] (complète|close|fermée|pleine)",
      "(à guichets fermés|guichets fermés|sold out)",
      "(toutes les|tous les|les|toutes nos) (places|billets) [sont|ont été] [toutes|tous|déjà|désormais|maintenant] (prises|pris|vendues|vendus|épuisées|épuisés|parties|partis|réservées|réservés|attribuées)",
      "(places|billets) (épuisées|épuisés|toutes vendues|tous vendus)",
      "plus (de place|de places|de billets|de billet|aucune place|aucun billet) [disponible|disponibles]",
      "il n'y a plus (de place|de places|de billets|de billet|aucune place) [disponible|disponibles]",
      "(affiche|affichons|affichent) complet",
      "~(complet|complète|complets|complètes|c'est complet|épuisé|épuisés|épuisées)",
    ],
    waitlist: [
      "[la] liste d'attente [est] [désormais|maintenant] [ouverte|disponible|uniquement]",
      "(inscription|inscriptions|inscrivez-vous) [uniquement] sur [la] liste d'attente",
    ],
    open: [
      "(n'est plus|plus|finalement pas|n'est finalement pas) (complet|complète)",
      "(nouvelles|de nouvelles|{n} nouvelles|quelques nouvelles) (places|billets) [sont] [de nouveau|à nouveau] [disponibles|libérées|ajoutées|en vente]",
      "[des|quelques|{n}] (places|billets) (supplémentaires|de nouveau disponibles|à nouveau disponibles) [disponibles|libérées]",
      "(il reste|encore) [encore] (des|quelques|{n}) (places|billets)",
      "[les|la] (inscriptions|billetterie|réservations) [sont|est] [à nouveau|de nouveau|désormais|maintenant] (ouvertes|ouverte|rouvertes|rouverte)",
    ],
    closed: [
      "[les|la] (inscriptions|billetterie|réservations) [sont|est] [désormais|maintenant] (closes|close|fermées|fermée|terminées|clôturées|clôturée)",
    ],
    cancelled: [
      "annulé(|e|s|es)",
      "annulation (de|du|des) {event}",
      "(annuler|d'annuler) {event}",
      "(n'aura|n'auront|n'a) [malheureusement|donc|finalement|hélas] pas lieu",
      "ne (se tiendra|se déroulera|aura) [malheureusement|donc|finalement] pas [lieu]",
      "ne (pourra|pourront|peut) [malheureusement|donc|hélas] pas (avoir lieu|se tenir|se dérouler)",
      "pas de {event} [en|ce|le]",
    ],
    postponed: [
      "(reporté|repoussé|décalé|ajourné)(|e|s|es) (à|au|en|jusqu'à) [l'|le|la] {later}",
      "report (de|du|des) {event}",
      "(reporter|de reporter) {event}",
      "(reporté|repoussé|ajourné)(|e|s|es)",
    ],
    rescheduled: [
      "(reporté|repoussé|décalé|déplacé|avancé)(|e|s|es) [du] [{date}] (au|à|le|pour le) {date}",
      "(nouvelle date|nouvelles dates|changement de date|date modifiée|date de report) [est|pour {event}|de {event}] [le|au] {date}",
      "(aura|se tiendra|se déroulera) (désormais|finalement) [lieu] le {date}",
      "(nouvelle date|changement de date)",
    ],
    "moved-online": [
      "(passe|passera|bascule|basculera) [désormais|entièrement|totalement|complètement] (en ligne|en distanciel|en virtuel|au virtuel|en visio|au distanciel|100% en ligne)",
      "(aura|auront|se tiendra|se déroulera|est|sera) (désormais|finalement|donc|entièrement|maintenant|uniquement|exclusivement) [lieu] [entièrement|uniquement|exclusivement] (en ligne|en distanciel|en virtuel|virtuel|virtuelle|en visio|à distance|100% en ligne)",
      "(uniquement|exclusivement|entièrement) (en ligne|en distanciel|en visio)",
    ],
    scheduled: [
      "maintenu(|e|s|es)",
      "aura (bien|finalement|quand même) lieu",
      "(n'est plus|plus|finalement pas|n'est finalement pas) (annulé|reporté)(|e)",
    ],
  },
  weak: {
    "moved-online": ["(en ligne|aura lieu en ligne|se tiendra en ligne)"],
  },
  events: [
    "(événement|évènement|rencontre|meetup|conférence|festival|concert|soirée|spectacle|journée|apéro|hackathon|rassemblement|salon|fête|réunion|édition|congrès|colloque|rencontres)",
  ],
  the: ["(le|la|les|l'|notre|nos|ce|cet|cette|cette année|de l'|de la)"],
  next: ["(le prochain|la prochaine|notre prochain|notre prochaine|les prochaines)"],
  we: ["(nous sommes|nous avons|nous|on est|on a|on)"],
  fillers: [
    "(est|sont|a été|ont été|sera|seront|c'est|il est|elle est|être|dû|devons|avons dû|avons décidé|sommes contraints|contraints|obligés|d'|de)",
    "(malheureusement|hélas|désormais|maintenant|déjà|officiellement|finalement|totalement|entièrement|définitivement|donc|à nouveau)",
    "(désolé|désolés|navré|navrés|nous regrettons|à regret|avec regret|regret) [de vous annoncer] [que]",
    "(annonçons|informons|vous informer|vous annoncer) que",
    "(attention|important|urgent|info|information|annonce|note|mauvaise nouvelle|bonne nouvelle|mise à jour|update|màj|covid-19)",
    "(bonjour|chers|chères) (à tous|à toutes|amis|toutes et tous|tous)",
    "(en raison|suite|à cause|compte tenu|du fait) (de|du|des|à|aux|au) {clause}",
  ],
  and: ["(et|mais)"],
  follows: [
    "(en raison|à cause|suite|jusqu'à|jusqu'au|et|mais|car|depuis|aujourd'hui|ce soir|demain|cette année|à nouveau|de nouveau|par|faute|grâce|merci|pour (cause|raison|raisons|cette année|le moment))",
  ],
  later: [
    "(une date ultérieure|nouvel ordre|plus tard|l'année prochaine|l'an prochain|le mois prochain|la semaine prochaine|printemps|été|automne|hiver|(début|mi|mi-|fin) {month}|une date à (définir|préciser|confirmer))",
  ],
  denials: ["(pas|presque|bientôt|quasi|quasiment|jamais|si|non|pas encore|en partie)"],
  doubts: [
    "(pourquoi|comment|quand|quoi|si|parce|que|qui|était|étaient|fut|pas|presque|bientôt|un|une|deux|trois|plusieurs|certains|certaines|quelques|dernier|dernière|mon|ton|votre|vos|tout|rien)",
  ],
  gatherings: [
    "(atelier|ateliers|formation|formations|session|sessions|présentation|présentations|tutoriel|table ronde|dîner|visite|visites|stage|cours|workshop|workshops|conf|confs|balade|webinaire)",
  ],
  parts: [
    "(early bird|tarif réduit|tarifs réduits|orateur|oratrice|intervenant|intervenante|keynote|t-shirt|t-shirts|hôtel|hôtels|parking|vip|étudiants|étudiant|pass|passes|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|site|site web|programme|diapos|vidéos|vidéo|enregistrements|appel à|cfp|sponsors|partenaires|direct|live|train|bus|vol|salle|scène|premier jour|deuxième jour|jour 1|jour 2|stand|stands|garderie)",
  ],
  updates: {
    nouns: ["(mise à jour|màj|actualisation)"],
    plurals: ["(mises à jour)"],
    marks: [
      "(correction|rectificatif|rectification|modifié|actualisé|mis à jour|complément|édité|ajout)",
    ],
    afterthoughts: ["(ps|p.s.|post-scriptum|p.-s.)"],
    adjectives: [
      "(dernière|nouvelle|petite|importante|dernier|nouvel|autre|deuxième|seconde|troisième)",
    ],
    subjects: [],
    about: [
      "(concernant|au sujet de|au sujet du|à propos de|à propos du)",
      "~(sur|du|des|de la|de l'|de)",
    ],
    on: ["(du|de|le|au|en date du)"],
    days: [
      "(aujourd'hui|hier|demain|ce matin|ce soir|cet après-midi|noël|nouvel an|pâques|plus tard|le lendemain|jour {n}|semaine {n}|{later}|(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) [matin|midi|soir|après-midi])",
    ],
  },
};
