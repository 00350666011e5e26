"""Files and folders of the output, on whatever file system Spark writes to."""

import json


class Folder:
    """A folder of the output. Paths are relative to it."""

    def __init__(self, spark, path):
        self.path = path.rstrip("/")
        self._spark = spark
        self._jvm = spark.sparkContext._jvm
        self._system = self._at("").getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())

    def _at(self, name):
        return self._jvm.org.apache.hadoop.fs.Path(f"{self.path}/{name}" if name else self.path)

    def of(self, name):
        """Returns the whole path of a name."""
        return f"{self.path}/{name}"

    def has(self, name):
        """Returns whether there is a file or folder of the name."""
        return self._system.exists(self._at(name))

    def is_done(self, name):
        """Returns whether a table was written whole."""
        return self.has(f"{name}/_SUCCESS")

    def names(self, name):
        """Returns the names of the files in a folder and their sizes."""
        return sorted((s.getPath().getName(), s.getLen()) for s in self._system.listStatus(self._at(name)))

    def rename(self, name, new):
        """Renames a file within the output."""
        if not self._system.rename(self._at(name), self._at(new)):
            raise OSError(f"{self.of(name)}: it cannot be renamed to {new}")

    def remove(self, name):
        """Removes a file or folder."""
        self._system.delete(self._at(name), True)

    def read_json(self, name):
        """Returns the value in a file of JSON."""
        stream = self._system.open(self._at(name))
        try:
            return json.loads(bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream)).decode())
        finally:
            stream.close()

    def write_json(self, name, value):
        """Writes a value to a file of JSON, which is there whole or not at all."""
        stream = self._system.create(self._at(f"{name}.part"), True)
        stream.write(json.dumps(value, indent=1, sort_keys=True).encode() + b"\n")
        stream.close()
        self.remove(name)
        self.rename(f"{name}.part", name)
