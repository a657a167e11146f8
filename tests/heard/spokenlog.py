"""A speech server for Orca that speaks into a file: a line for each utterance, and a line where speech is cut off.

Orca's own debug file says what Orca would say, but not what it takes back before it is heard.
"""
import os
import time

from orca import speechserver


class SpeechServer(speechserver.SpeechServer):
    _only = None

    @staticmethod
    def getFactoryName():
        return "Spoken log"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._only is None:
            SpeechServer._only = SpeechServer()
        return SpeechServer._only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer._only = None

    def getInfo(self):
        return ["Spoken log", "spokenlog"]

    def getVoiceFamilies(self):
        return []

    def _write(self, text):
        with open(os.environ["SPOKEN_LOG"], "a", encoding="utf-8") as log:
            log.write("%.2f\t%s\n" % (time.time(), text.replace("\n", " ")))

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            self._write(text)

    def speakCharacter(self, character, acss=None):
        self._write(character)

    def speakKeyEvent(self, event, acss=None):
        pass  # what is typed is known

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _ in utteranceIterator:
            self._write(context.utterance)

    def stop(self):
        self._write("--")
