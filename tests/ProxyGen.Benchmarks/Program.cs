Console.WriteLine("usage: compare");
