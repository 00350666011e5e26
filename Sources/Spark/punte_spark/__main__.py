"""The command `python -m punte_spark`."""

from punte_spark.job import main

if __name__ == "__main__":
    main()
