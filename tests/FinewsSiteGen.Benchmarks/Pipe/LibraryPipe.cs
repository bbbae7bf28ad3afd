namespace FinewsSiteGen.Benchmarks.Pipe;

/// <summary>The yardstick of the builds: read, front matter, Markdown, HTML parse and serialise, write. No lists, no feeds, no state, no sanitising.</summary>
internal sealed class LibraryPipe(string corpus, string output, int threads)
{
    /// <returns>How many posts were read, each of them a page.</returns>
    public int Run()
    {
        string posts = Path.Combine(corpus, "content", "posts");
        string[] files = Directory.GetFiles(posts, "*.md", SearchOption.AllDirectories);
        foreach (string folder in files.Select(file => Path.GetDirectoryName(file)!).Distinct())
            Directory.CreateDirectory(Path.Combine(output, Path.GetRelativePath(posts, folder)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount };
        Parallel.ForEach(files, options, () => new PipedPost(), (file, _, post) =>
        {
            string page = Path.ChangeExtension(Path.GetRelativePath(posts, file), ".html");
            File.WriteAllBytes(Path.Combine(output, page), post.Page(file));
            return post;
        }, _ => { });
        return files.Length;
    }
}
