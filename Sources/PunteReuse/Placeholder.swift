import PunteText
