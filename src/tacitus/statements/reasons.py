"""The reason in words for each pattern, for traces."""

from __future__ import annotations

from tacitus.analysis.tokens import Doc
from tacitus.records.statement import Act
from tacitus.statements.acts import Reading
from tacitus.statements.draft import Draft

_TEXT = {
    "said-that": "a clause is the object of “{cue}”",
    "inverted": "“{cue}” follows the clause that it attributes",
    "parenthesis": "“{cue}” is put into the clause that it attributes",
    "infinitive": "“{cue}” takes an infinitive as what is said",
    "gerund": "“{cue}” takes an -ing clause as what is said",
    "seems": "“{cue}” tells how things look, and to whom is not told",
    "described-as": "“{cue}” tells what somebody said the thing is",
    "called": "“{cue}” tells what somebody called the thing",
    "speaks-of": "“{cue}” names what was spoken about",
    "accuse-of": "“{cue}” names whom and for what",
    "speech-act": "“{cue}” is an act of speech, and its object is what it is about",
    "denied-claim": "“{cue}” denies the claim that follows",
    "passed-on": "the marks begin after the speaker, so that “{cue}” is the word of who passes it on",
    "noun-that": "“{cue}” is followed by the clause that it names",
    "noun-is": "“{cue}” is said to be the clause that follows",
    "noun-to": "“{cue}” is followed by the infinitive that it names",
    "noun-of": "“{cue}” is followed by what it is about",
    "adjective-that": "“{cue}” is followed by the clause that it is about",
    "adjective-to": "“{cue}” is followed by the infinitive that it is about",
    "adjective-of": "“{cue}” is followed by what it is about",
    "according-to": "“{cue}” gives the sentence to its source",
    "headline": "a headline names its speaker before a colon",
    "unattributed": "the words stand between quotation marks, and nothing near them tells whose they are",
    "transcript": "a name in capitals and a colon open the paragraph",
    "named": "a name and “{cue}” stand before the quoted words",
    "signed": "the quoted words are signed with a dash and a name",
    "quote-said": "the words stand between quotation marks, and “{cue}” follows them",
    "said-quote": "the words stand between quotation marks, and “{cue}” introduces them",
    "split": "the words stand between quotation marks on both sides of “{cue}”",
    "introduced": "the paragraph before introduces the quoted words with “{cue}”",
    "carried-on": "quoted words in the same paragraph carry on the speaker of the quotation before",
    "next-paragraph": "a paragraph of quoted words carries on the speaker of the paragraph before",
}


_READ_AS = {
    Act.DENY: "a denial",
    Act.REJECT: "a rejection",
    Act.PROMISE: "a promise",
    Act.THREATEN: "a threat",
    Act.DEMAND: "a demand",
    Act.REQUEST: "a request",
    Act.ACCUSE: "an accusation",
    Act.PRAISE: "praise",
    Act.WARN: "a warning",
    Act.PREDICT: "a prediction",
    Act.ASK: "a question",
    Act.DOUBT: "doubt",
    Act.AGREE: "agreement",
}


def reason(doc: Doc, draft: Draft, reading: Reading) -> str:
    """Return one sentence that tells why the statement was found, who is its speaker, what it does."""
    cue = "" if draft.cue_run is None else doc.text_of(*draft.cue_run)
    text = _TEXT[draft.pattern].format(cue=cue)
    source = "nobody is named" if draft.source is None else f"its source is “{doc.text_of(*draft.source)}”"
    done = f"; the words are read as {_READ_AS[reading.act]}: {reading.reason}" if reading.implied else ""
    return f"{text}; {source}{done}"
