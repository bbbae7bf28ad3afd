using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>The runs of one contender.</summary>
internal sealed record Series(string Name, IReadOnlyList<Figures> Runs);

/// <summary>Runs the bare libraries, a clean build and a copy of its output in turn, so that what else the machine does hits all of them.</summary>
/// <param name="work">Folder for the outputs, best in memory; they are removed after each run.</param>
internal sealed class Comparison(string corpus, string work, int threads)
{
    public const string Pipe = "pipe";
    public const string Build = "build";
    public const string Copy = "cp -r";

    public IReadOnlyList<Series> Run(int runs)
    {
        string output = Path.Combine(work, "finews-benchmark");
        string copy = output + "-copy";
        string[] ending = ["--threads", threads.ToString(CultureInfo.InvariantCulture)];
        List<Figures> pipes = [], builds = [], copies = [];
        for (int run = 0; run < runs; run++)
        {
            pipes.Add(Alone(output, () => Child.Measure(["pipe", corpus, output, .. ending])));
            builds.Add(Alone(output, () =>
            {
                var figures = Child.Measure(["build", corpus, output, .. ending]);
                copies.Add(Alone(copy, () => FolderCopy.Measure(Path.Combine(output, "site"), copy, figures.Files)));
                return figures;
            }));
        }
        return [new Series(Pipe, pipes), new Series(Build, builds), new Series(Copy, copies)];
    }

    private static Figures Alone(string output, Func<Figures> measure)
    {
        Remove(output);
        try
        {
            return measure();
        }
        finally
        {
            Remove(output);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
