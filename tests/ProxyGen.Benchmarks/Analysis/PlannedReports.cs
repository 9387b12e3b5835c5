namespace ProxyGen.Benchmarks.Analysis;

/// <summary>What must be reported in a made-up project: the code says it, at the end of the line.</summary>
internal static class PlannedReports
{
    public static HashSet<(string Id, string File, int Line)> In(OrdinaryProject project)
    {
        HashSet<(string Id, string File, int Line)> planned = [];
        foreach (var (file, text) in project.Sources)
        {
            int number = 0;
            foreach (string line in text.Split('\n'))
            {
                number++;
                int mark = line.IndexOf("// PG", StringComparison.Ordinal);
                if (mark >= 0)
                {
                    planned.Add((line[(mark + 3)..].Trim(), file, number));
                }
            }
        }

        return planned;
    }
}
